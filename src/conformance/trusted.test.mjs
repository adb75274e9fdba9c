// A server that answers known documents alone: what compilers of clients laid down is asked by its id, by the clients themselves.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client as Urql, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient } from 'graphql-ws';
import relay from 'relay-runtime';
import WebSocket from 'ws';
import { COMMUNITY, PARTIAL, bearer, endpoint, post, recording, sockets, token, unknownFiler } from './support.mjs';
import page from './relay/generated/SkillsPageQuery.graphql.js';
import file from './relay/generated/ReportInsFileMutation.graphql.js';
import changed from './relay/generated/ReportInsChangedSubscription.graphql.js';
import skills from './relay/generated/SkillsQuery.graphql.js';
import { ReportInsOf, SkillNames, SubmitNeed } from './typed/out/app.js';

const relayManifest = JSON.parse(await readFile('documents/relay-app/persisted.json', 'utf8'));
const typedManifest = JSON.parse(await readFile('documents/typed-app/persisted-documents.json', 'utf8'));
const hash = (document) => document.__meta__.hash;

// An environment of Relay whose network knows ids alone.
async function environment(role) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...(await bearer(role)) };
  const network = relay.Network.create(async ({ id, text }, variables) => {
    assert.equal(text, null);
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ documentId: id, variables }) });
    return response.json();
  });
  return new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
}

test('every document of both manifests is known by its id', async () => {
  const ids = [...Object.keys(relayManifest), ...Object.keys(typedManifest)];
  assert.equal(ids.length, 10);
  for (const documentId of ids) {
    const { body } = await post('COMMUNITY_WORKER', { documentId });
    const codes = (body.errors ?? []).map((one) => one.extensions.code);
    assert.ok(!codes.some((code) => code.startsWith('PERSISTED_QUERY')), `${documentId}: ${codes}`);
  }
});

test('nothing else is answered: neither text, nor an unknown id, nor both', async () => {
  const known = Object.keys(typedManifest)[0];
  const unknown = known.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  for (const [body, code] of [
    [{ query: '{ viewer { roles } }' }, 'PERSISTED_QUERY_ONLY'],
    [{ query: typedManifest[known] }, 'PERSISTED_QUERY_ONLY'],
    [{ documentId: unknown }, 'PERSISTED_QUERY_NOT_FOUND'],
    [{ documentId: known, query: PARTIAL }, 'BAD_REQUEST'],
  ]) {
    const refused = await post('PLANNER', body);
    assert.deepEqual([refused.status, refused.body.errors[0].extensions.code], [400, code]);
  }
});

test('Relay reads two pages into one connection of its store', async () => {
  const asking = await environment('PLANNER');
  await relay.fetchQuery(asking, skills, {}).toPromise();
  const root = () => asking.getStore().getSource().get('client:root:__Skills_list_skills_connection');
  const kept = (record) => record.edges.__refs.map((edge) => {
    const source = asking.getStore().getSource();
    return source.get(source.get(edge).node.__ref).code;
  });
  assert.equal(kept(root()).length, 5);
  const info = asking.getStore().getSource().get(root().pageInfo.__ref);
  await relay.fetchQuery(asking, page, { first: 5, after: info.endCursor }).toPromise();
  assert.deepEqual(kept(root()), await firstTen());
});

// Without a text of its own, which this server does not answer.
async function firstTen() {
  const id = SkillNames.__meta__.hash;
  const { body } = await post('PLANNER', { documentId: id, variables: { first: 10 } });
  return body.data.skills.nodes.map((node) => node.code);
}

test('Relay commits a mutation and is told which rule it broke', async () => {
  const asking = await environment('ORGANISATION_LIAISON');
  const answer = await new Promise((onCompleted, onError) =>
    relay.commitMutation(asking, { mutation: file, variables: unknownFiler(), onCompleted, onError }));
  assert.deepEqual(answer.fileReportIn.userErrors, [{ code: 'UNKNOWN_FILER', path: ['input', 'filer'] }]);
});

test('Apollo Client asks the typed documents by the ids of their manifest', async () => {
  const fetch = recording();
  const http = new HttpLink({ uri: endpoint, fetch, headers: await bearer('COMMUNITY_WORKER') });
  const asking = new ApolloClient({
    link: ApolloLink.from([new PersistedQueryLink({ generateHash: hash }), http]),
    cache: new InMemoryCache(),
  });
  const { data } = await asking.query({ query: SkillNames, variables: { first: 3 } });
  assert.equal(data.skills.nodes.length, 3);
  const { data: found } = await asking.query({ query: ReportInsOf, variables: { within: COMMUNITY } });
  assert.equal(found.reportIns.edges[0].node.community.name, '雁翎社区');
  const { data: refused } = await asking.mutate({ mutation: SubmitNeed, variables: { input: { idempotencyKey: 'of-apollo-client', title: '', place: COMMUNITY } } });
  assert.deepEqual(refused.submitNeed.userErrors.map((one) => one.code), ['EMPTY']);
  assert.ok(fetch.seen.every((one) => one.status === 200 && JSON.parse(one.body).query === undefined));
});

test('Apollo Client is told that a document of its own is not known', async () => {
  const http = new HttpLink({ uri: endpoint, headers: await bearer('PLANNER') });
  const asking = new ApolloClient({
    link: ApolloLink.from([new PersistedQueryLink({ generateHash: () => '0'.repeat(64) }), http]),
    cache: new InMemoryCache(),
  });
  await assert.rejects(asking.query({ query: gql`{ viewer { roles } }` }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    assert.equal(error.errors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
    return true;
  });
});

test('urql asks the typed documents by the ids of their manifest, by GET', async () => {
  const fetch = recording();
  const asking = new Urql({
    url: endpoint, fetch, fetchOptions: { headers: await bearer('PLANNER') }, preferGetMethod: false,
    exchanges: [
      persistedExchange({ enforcePersistedQueries: true, preferGetForPersistedQueries: true, generateHash: async (_, document) => hash(document) }),
      fetchExchange,
    ],
  });
  const { data, error } = await asking.query(SkillNames, { first: 3 });
  assert.equal(error, undefined);
  assert.equal(data.skills.nodes.length, 3);
  assert.deepEqual(fetch.seen.map((one) => [one.method, one.status]), [['GET', 200]]);
});

test('whoever listened to the server before goes on with the last cursor, by the id of a document', async () => {
  const { cursor, missed } = JSON.parse(await readFile(process.env.LINLI_STATE, 'utf8'));
  const asking = createClient({
    url: sockets, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${await token('COMMUNITY_WORKER')}` },
  });
  const payload = { query: '', documentId: changed.params.id, variables: { within: COMMUNITY, after: cursor } };
  for await (const { data, errors } of asking.iterate(payload)) {
    assert.equal(errors, undefined);
    if (data.reportInChanged.reportIn.code === missed) {
      break;
    }
  }
  await asking.dispose();
});
