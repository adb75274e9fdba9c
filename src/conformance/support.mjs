// What the suites share: where the server is, tokens of its demonstration, and changes of which it tells.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export const url = process.env.LINLI_URL;
export const endpoint = `${url}/graphql`;
export const sockets = endpoint.replace(/^http/, 'ws');

// A community of the demonstration, which its worker serves.
export const COMMUNITY = 'T-000007';

export const SKILLS = `query Skills($first: Int!, $after: String) {
  skills(first: $first, after: $after) {
    totalCount
    edges { cursor node { id code label } }
    pageInfo { hasNextPage endCursor }
  }
}`;

// Nobody has this code, which is told in the payload.
export const FILE_REPORT_IN = `mutation FileReportIn($input: FileReportInInput!) {
  fileReportIn(input: $input) { reportIn { id } userErrors { code path message(lang: EN) } }
}`;

// A resident may ask the first field and not the second.
export const PARTIAL = `query Partial { viewer { roles } partyMember(code: "M-000148") { name } }`;

// The error of a field that cannot be null takes all data with it.
export const NOTHING = `query Nothing { viewer { roles } grants { totalCount } }`;

export const CHANGES = `subscription Changes($within: String, $after: String) {
  reportInChanged(within: $within, after: $after) { id cursor sequence before after reportIn { code status } }
}`;

export function unknownFiler() {
  return { input: { idempotencyKey: randomUUID(), filer: 'PO-999999', community: COMMUNITY } };
}

export async function token(role) {
  const response = await fetch(`${url}/demo/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  assert.equal(response.status, 200);
  return (await response.json()).token;
}

export async function bearer(role) {
  return { authorization: `Bearer ${await token(role)}` };
}

// Asks without any client, and answers status and body.
export async function post(role, body) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...(await bearer(role)) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function data(query, variables) {
  const { body } = await post('COMMUNITY_WORKER', { query, variables });
  assert.equal(body.errors, undefined, JSON.stringify(body.errors));
  return body.data;
}

// Ends a report-in that is active, and answers its code: a change of which those are told who listen.
export async function endReportIn() {
  const { reportIns } = await data(
    `query($within: String) { reportIns(within: $within, status: ACTIVE, first: 1) { nodes { id code version } } }`,
    { within: COMMUNITY },
  );
  const [{ id, code, version }] = reportIns.nodes;
  const { endReportIn: ended } = await data(
    `mutation($input: EndReportInInput!) { endReportIn(input: $input) { reportIn { status } userErrors { code } } }`,
    { input: { idempotencyKey: randomUUID(), reportIn: id, expectedVersion: version } },
  );
  assert.deepEqual(ended, { reportIn: { status: 'ENDED' }, userErrors: [] });
  return code;
}

// Waits for what is to come, and says what did not.
export async function until(happened, what, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  while (!happened()) {
    assert.ok(Date.now() < end, `in vain waited for: ${what}`);
    await pause(20);
  }
}

// Whether the listener is there yet nobody is told, so changes are made until one is heard.
export async function untilHeard(events, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  const made = [];
  while (events.length === 0) {
    assert.ok(Date.now() < end, 'none of these changes was heard: ' + made);
    made.push(await endReportIn());
    await until(() => events.length > 0, 'a change', 3000).catch(() => undefined);
  }
  await until(() => codes(events).includes(made.at(-1)), `the change of ${made.at(-1)}`);
}

export function codes(events) {
  return events.map((event) => event.data.reportInChanged.reportIn.code);
}

// A fetch that remembers what was asked by which method, and the status and type of each answer.
export function recording() {
  const seen = [];
  const recorded = async (address, options) => {
    const response = await fetch(address, options);
    seen.push({ method: options?.method ?? 'GET', body: options?.body, status: response.status, type: response.headers.get('content-type') });
    return response;
  };
  return Object.assign(recorded, { seen });
}

// The codes of the first skills, as one long page has them.
export async function firstSkills(count) {
  const { body } = await post('PLANNER', { query: SKILLS, variables: { first: count } });
  return body.data.skills.edges.map((edge) => edge.node.code);
}
