// urql: its document cache, its errors, GET, and its persisted queries.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { FILE_REPORT_IN, NOTHING, PARTIAL, SKILLS, bearer, endpoint, firstSkills, recording, unknownFiler } from './support.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

async function client(role, { persisted = [], headers, ...options } = {}) {
  const fetch = recording();
  const authorization = headers ?? (await bearer(role));
  const made = new Client({
    url: endpoint, fetch, fetchOptions: { headers: authorization }, exchanges: [cacheExchange, ...persisted, fetchExchange],
    preferGetMethod: false, ...options,
  });
  return Object.assign(made, { seen: fetch.seen });
}

test('two pages of a connection, each once', async () => {
  const asking = await client('PLANNER');
  const first = await asking.query(SKILLS, { first: 5 });
  assert.equal(first.error, undefined);
  const second = await asking.query(SKILLS, { first: 5, after: first.data.skills.pageInfo.endCursor });
  const found = [first, second].flatMap((page) => page.data.skills.edges.map((edge) => edge.node.code));
  assert.deepEqual(found, await firstSkills(10));
  await asking.query(SKILLS, { first: 5 });
  assert.equal(asking.seen.length, 2);
});

test('a mutation tells in its payload which rule it broke', async () => {
  const asking = await client('ORGANISATION_LIAISON');
  const { data, error } = await asking.mutation(FILE_REPORT_IN, unknownFiler());
  assert.equal(error, undefined);
  assert.deepEqual(data.fileReportIn.userErrors.map((one) => one.code), ['UNKNOWN_FILER']);
});

test('errors have their code, and are no failures of the network', async () => {
  const asking = await client('PLANNER');
  const { error } = await asking.query('{ nothing }', {});
  assert.equal(error.networkError, undefined);
  assert.deepEqual(error.graphQLErrors.map((one) => one.extensions.code), ['GRAPHQL_VALIDATION_FAILED']);
  assert.equal(error.response.status, 400);
});

test('data and errors come together with the status 294', async () => {
  const asking = await client('RESIDENT');
  const { data, error } = await asking.query(PARTIAL, {});
  assert.deepEqual([data.viewer.roles, data.partyMember], [['RESIDENT'], null]);
  assert.deepEqual(error.graphQLErrors.map((one) => [one.extensions.code, one.path]), [['FORBIDDEN', ['partyMember']]]);
  assert.deepEqual([error.networkError, error.response.status], [undefined, 294]);
  const nothing = await asking.query(NOTHING, {});
  assert.deepEqual([nothing.data ?? null, nothing.error.networkError], [null, undefined]);
  assert.equal(nothing.error.graphQLErrors[0].extensions.code, 'FORBIDDEN');
});

test('a token that is none has its code', async () => {
  const asking = await client('PLANNER', { headers: { authorization: 'Bearer nonsense' } });
  const { error } = await asking.query('{ viewer { roles } }', {});
  assert.equal(error.response.status, 401);
  assert.equal(error.graphQLErrors[0].extensions.code, 'UNAUTHENTICATED');
});

test('queries go by GET, mutations by POST', async () => {
  const asking = await client('ORGANISATION_LIAISON', { preferGetMethod: 'force' });
  assert.equal((await asking.query(SKILLS, { first: 2 })).data.skills.edges.length, 2);
  await asking.mutation(FILE_REPORT_IN, unknownFiler());
  assert.deepEqual(asking.seen.map((one) => [one.method, one.status]), [['GET', 200], ['POST', 200]]);
});

test('a persisted query is asked by its hash, and with its text where the server does not know it', async () => {
  const persisted = [persistedExchange({ preferGetForPersistedQueries: false, generateHash: async (text) => sha256(text) })];
  const asking = await client('PLANNER', { persisted });
  const { data } = await asking.query(gql`query Unknown { viewer { roles } }`, {});
  assert.deepEqual(data.viewer.roles, ['PLANNER']);
  const [first, second] = asking.seen.map((one) => JSON.parse(one.body));
  assert.deepEqual([first.query, asking.seen[0].status, asking.seen[1].status], [undefined, 400, 200]);
  assert.equal(second.extensions.persistedQuery.sha256Hash, sha256(second.query));
});
