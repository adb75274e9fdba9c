// graphql-ws, the client for which the protocol `graphql-transport-ws` was written.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import test from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import {
  CHANGES, COMMUNITY, FILE_REPORT_IN, NOTHING, PARTIAL, SKILLS, codes, endReportIn, sockets, token, unknownFiler, until, untilHeard,
} from './support.mjs';

// A client of a role, whose sockets, closing events and attempts are kept.
async function client(role, options = {}) {
  const seen = { opened: [], connected: 0, closed: [], pongs: 0, next: 0 };
  const made = createClient({
    url: sockets,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${await token(role)}` },
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 200)),
    ...options,
    on: {
      opened: (socket) => seen.opened.push(socket),
      connected: () => (seen.connected += 1),
      closed: (event) => seen.closed.push(event.code),
      message: ({ type }) => (seen.next += type === 'next' ? 1 : 0),
      pong: (received) => (seen.pongs += received ? 1 : 0),
    },
  });
  return Object.assign(made, { seen });
}

// All that an operation answers until it is complete.
async function all(asking, payload) {
  const results = [];
  for await (const result of asking.iterate(payload)) {
    results.push(result);
  }
  return results;
}

function listen(asking, payload) {
  const heard = { events: [], complete: false, error: undefined };
  heard.cancel = asking.subscribe(payload, {
    next: (event) => heard.events.push(event),
    complete: () => (heard.complete = true),
    error: (error) => (heard.error = error),
  });
  return heard;
}

test('a query with variables is one answer', async () => {
  const asking = await client('PLANNER');
  const results = await all(asking, { query: SKILLS, variables: { first: 3 } });
  assert.equal(results.length, 1);
  assert.equal(results[0].errors, undefined);
  assert.equal(results[0].data.skills.edges.length, 3);
  await asking.dispose();
});

test('a mutation tells in its payload which rule it broke', async () => {
  const asking = await client('ORGANISATION_LIAISON');
  const [{ data, errors }] = await all(asking, { query: FILE_REPORT_IN, variables: unknownFiler() });
  assert.equal(errors, undefined);
  assert.equal(data.fileReportIn.reportIn, null);
  assert.deepEqual(data.fileReportIn.userErrors.map((one) => [one.code, one.path]), [['UNKNOWN_FILER', ['input', 'filer']]]);
  await asking.dispose();
});

test('data and errors come together', async () => {
  const asking = await client('RESIDENT');
  const [partial] = await all(asking, { query: PARTIAL });
  assert.deepEqual(partial.data, { viewer: { roles: ['RESIDENT'] }, partyMember: null });
  assert.equal(partial.errors[0].extensions.code, 'FORBIDDEN');
  assert.deepEqual(partial.errors[0].path, ['partyMember']);
  const [nothing] = await all(asking, { query: NOTHING });
  assert.equal(nothing.data, null);
  assert.equal(nothing.errors[0].extensions.code, 'FORBIDDEN');
  await asking.dispose();
});

test('what is refused as a whole is an error with a code, and the socket goes on', async () => {
  const asking = await client('RESIDENT');
  for (const [query, code] of [
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ viewer {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { reportInChanged { id } }', 'FORBIDDEN'],
  ]) {
    await assert.rejects(all(asking, { query }), (errors) => {
      assert.equal(errors[0].extensions.code, code);
      assert.ok(errors[0].message);
      return true;
    });
  }
  assert.equal((await all(asking, { query: '{ viewer { roles } }' }))[0].data.viewer.roles[0], 'RESIDENT');
  assert.equal(asking.seen.closed.filter((code) => code !== 1000).length, 0);
  await asking.dispose();
});

test('a document that is known is asked for by its id, with the empty query that the protocol wants', async () => {
  const asking = await client('PLANNER');
  const text = '{ viewer { roles } }';
  const sha256Hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
  await assert.rejects(all(asking, { query: '', extensions: { persistedQuery: { version: 1, sha256Hash } } }), (errors) => {
    assert.equal(errors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
    return true;
  });
  assert.equal((await all(asking, { query: text, extensions: { persistedQuery: { version: 1, sha256Hash } } })).length, 1);
  await asking.dispose();
});

test('a token that is none closes with 4401, and the client does not try again', async () => {
  const asking = await client('PLANNER', { connectionParams: { authorization: 'Bearer nonsense' } });
  await assert.rejects(all(asking, { query: '{ viewer { roles } }' }), (event) => {
    assert.equal(event.code, 4401);
    assert.equal(event.reason, 'Unauthorized');
    return true;
  });
  assert.deepEqual([asking.seen.opened.length, asking.seen.connected], [1, 0]);
  await asking.dispose();
});

test('whoever listens hears of a change, and of none after having cancelled', async () => {
  const asking = await client('COMMUNITY_WORKER', { lazy: false });
  const heard = listen(asking, { query: CHANGES, variables: { within: COMMUNITY } });
  await untilHeard(heard.events);
  const code = await endReportIn();
  await until(() => codes(heard.events).includes(code), `the change of ${code}`);
  const { reportInChanged: change } = heard.events.at(-1).data;
  assert.deepEqual([change.before, change.after, change.reportIn.status], ['ACTIVE', 'ENDED', 'ENDED']);
  heard.cancel();
  await until(() => heard.complete, 'the end of listening');
  const other = listen(asking, { query: CHANGES, variables: { within: COMMUNITY } });
  await untilHeard(other.events);
  assert.equal(asking.seen.next, heard.events.length + other.events.length);
  other.cancel();
  assert.deepEqual([asking.seen.connected, asking.seen.closed], [1, []]);
  await asking.dispose();
});

test('whoever loses the connection comes back and misses nothing', async () => {
  const asking = await client('COMMUNITY_WORKER', { retryWait: () => away.promise });
  const away = Promise.withResolvers?.() ?? resolvers();
  const payload = { query: CHANGES, variables: { within: COMMUNITY } };
  const heard = listen(asking, payload);
  await untilHeard(heard.events);
  payload.variables.after = heard.events.at(-1).data.reportInChanged.cursor;
  const known = heard.events.length;
  asking.seen.opened[0].terminate();
  await until(() => asking.seen.closed.length === 1, 'the loss of the connection');
  const missed = [await endReportIn(), await endReportIn()];
  away.resolve();
  // At least once: some come again, and those of a moment before, but these come and in their order.
  const after = () => [...new Set(codes(heard.events.slice(known)).filter((code) => missed.includes(code)))];
  await until(() => after().length === 2, 'what was missed');
  assert.deepEqual(after(), missed);
  assert.deepEqual([asking.seen.connected, heard.error], [2, undefined]);
  heard.cancel();
  await asking.dispose();

  // Another server goes on from here: one more change is told of there.
  const cursor = heard.events.at(-1).data.reportInChanged.cursor;
  await writeFile(process.env.LINLI_STATE, JSON.stringify({ cursor, missed: await endReportIn() }));
});

test('a client that finds no room is closed with 1013, tries again and is let in', async () => {
  const first = await Promise.all(Array.from({ length: 5 }, () => client('SECRETARY', { lazy: false })));
  await until(() => first.every((one) => one.seen.connected === 1), 'five sockets');
  const sixth = await client('SECRETARY', { retryAttempts: 50 });
  const answer = all(sixth, { query: '{ viewer { roles } }' });
  await until(() => sixth.seen.closed.includes(1013), 'the refusal of a sixth');
  await first[0].dispose();
  assert.deepEqual((await answer)[0].data.viewer.roles, ['SECRETARY']);
  await Promise.all([...first, sixth].map((one) => one.dispose()));
});

test('the server answers to signs of life', async () => {
  const asking = await client('PLANNER', { lazy: false, keepAlive: 100 });
  await until(() => asking.seen.pongs >= 3, 'three pongs');
  assert.deepEqual(asking.seen.closed, []);
  await asking.dispose();
});

function resolvers() {
  const made = {};
  made.promise = new Promise((resolve) => (made.resolve = resolve));
  return made;
}
