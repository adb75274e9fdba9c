// graphql-sse, the client of GraphQL over server-sent events, a connection for each operation.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createClient } from 'graphql-sse';
import {
  CHANGES, COMMUNITY, FILE_REPORT_IN, PARTIAL, SKILLS, bearer, codes, endReportIn, endpoint, unknownFiler, until, untilHeard,
} from './support.mjs';

async function client(role, options = {}) {
  return createClient({ url: endpoint, headers: await bearer(role), retryAttempts: 0, ...options });
}

async function all(asking, payload) {
  const results = [];
  for await (const result of asking.iterate(payload)) {
    results.push(result);
  }
  return results;
}

test('a query with variables is one event, then the stream ends', async () => {
  const results = await all(await client('PLANNER'), { query: SKILLS, variables: { first: 3 } });
  assert.equal(results.length, 1);
  assert.equal(results[0].data.skills.edges.length, 3);
  assert.equal(results[0].errors, undefined);
});

test('a mutation tells in its payload which rule it broke', async () => {
  const [{ data }] = await all(await client('ORGANISATION_LIAISON'), { query: FILE_REPORT_IN, variables: unknownFiler() });
  assert.deepEqual(data.fileReportIn.userErrors.map((one) => one.code), ['UNKNOWN_FILER']);
});

test('data and errors come together, and errors with their code', async () => {
  const asking = await client('RESIDENT');
  const [partial] = await all(asking, { query: PARTIAL });
  assert.deepEqual(partial.data, { viewer: { roles: ['RESIDENT'] }, partyMember: null });
  assert.equal(partial.errors[0].extensions.code, 'FORBIDDEN');
  for (const [query, code] of [
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ viewer {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { reportInChanged { id } }', 'FORBIDDEN'],
  ]) {
    const [refused, ...more] = await all(asking, { query });
    assert.equal(refused.errors[0].extensions.code, code);
    assert.equal(refused.data ?? null, null);
    assert.deepEqual(more, []);
  }
});

test('a token that is none is refused with 401', async () => {
  const asking = await client('PLANNER', { headers: { authorization: 'Bearer nonsense' } });
  await assert.rejects(all(asking, { query: '{ viewer { roles } }' }), (error) => error.response.status === 401);
});

test('whoever listens hears of changes between signs of life, and goes on after the last cursor', async () => {
  const asking = await client('COMMUNITY_WORKER');
  const events = [];
  let failure;
  const cancel = asking.subscribe(
    { query: CHANGES, variables: { within: COMMUNITY } },
    { next: (event) => events.push(event), error: (error) => (failure = error), complete: () => undefined },
  );
  await untilHeard(events);
  // Longer than the pause between two signs of life, which no client may take for an event.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const code = await endReportIn();
  await until(() => codes(events).includes(code), `the change of ${code}`);
  assert.deepEqual([failure, events.every((event) => event.errors === undefined)], [undefined, true]);
  cancel();

  const { cursor } = events.at(-1).data.reportInChanged;
  const missed = await endReportIn();
  for await (const event of asking.iterate({ query: CHANGES, variables: { within: COMMUNITY, after: cursor } })) {
    // Some come twice, by an id that is known.
    if (codes([event])[0] === missed) {
      break;
    }
  }
});
