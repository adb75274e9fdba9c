// What clients hear of a server that stops: the end of what they listen to, and that it goes away.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overSockets } from 'graphql-ws';
import WebSocket from 'ws';
import { HearOfReportIns, SkillNames } from './typed/out/app.js';
import { COMMUNITY, bearer, endpoint, sockets, token, until } from './support.mjs';

const payload = { query: '', documentId: HearOfReportIns.__meta__.hash, variables: { within: COMMUNITY } };

function listen(client) {
  const heard = {};
  client.subscribe(payload, {
    next: (event) => assert.equal(event.errors, undefined),
    complete: () => (heard.complete = true),
    error: (error) => (heard.error = error),
  });
  return heard;
}

test('what clients listen to is complete, and sockets close with 1001', async () => {
  const closed = [];
  let connected = 0;
  const socket = overSockets({
    url: sockets, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, onNonLazyError: () => undefined,
    connectionParams: { authorization: `Bearer ${await token('COMMUNITY_WORKER')}` },
    on: { connected: () => (connected += 1), closed: (event) => closed.push(event.code) },
  });
  let streams = 0;
  const stream = overEvents({
    url: endpoint, headers: await bearer('COMMUNITY_WORKER'), retryAttempts: 0,
    fetchFn: async (...request) => {
      const response = await fetch(...request);
      streams += response.ok ? 1 : 0;
      return response;
    },
  });
  const bySocket = listen(socket);
  const byEvents = listen(stream);
  await until(() => connected === 1 && streams === 1, 'both to be let in');
  // An answer on the same socket says that what was asked before it was taken up.
  const { value } = await socket.iterate({ query: '', documentId: SkillNames.__meta__.hash }).next();
  assert.equal(value.data.skills.nodes.length, 5);
  process.kill(Number(process.env.LINLI_PID), 'SIGTERM');
  await until(() => bySocket.complete && byEvents.complete && closed.length === 1, 'the end of all', 20_000);
  assert.deepEqual([closed, bySocket.error, byEvents.error], [[1001], undefined, undefined]);
});
