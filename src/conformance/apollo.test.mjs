// Apollo Client with its normalising cache, its persisted queries and its links for HTTP and WebSockets.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import {
  CHANGES, COMMUNITY, FILE_REPORT_IN, NOTHING, PARTIAL, SKILLS, bearer, endReportIn, endpoint, firstSkills, recording, sockets, token,
  unknownFiler, until, untilHeard,
} from './support.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

async function client(role, { link = [], headers, ...options } = {}) {
  const fetch = recording();
  const http = new HttpLink({ uri: endpoint, fetch, headers: headers ?? (await bearer(role)), ...options });
  const made = new ApolloClient({
    link: ApolloLink.from([...link, http]),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { skills: relayStylePagination(['text']) } } } }),
  });
  return Object.assign(made, { seen: fetch.seen });
}

test('two pages of a connection become one list in the cache', async () => {
  const asking = await client('PLANNER');
  const query = gql(SKILLS);
  const watched = asking.watchQuery({ query, variables: { first: 5 } });
  let shown;
  const watching = watched.subscribe(({ data }) => (shown = data?.skills));
  await until(() => shown?.edges?.length === 5, 'the first page');
  await watched.fetchMore({ variables: { first: 5, after: shown.pageInfo.endCursor } });
  await until(() => shown.edges.length === 10, 'both pages');
  watching.unsubscribe();
  assert.deepEqual(shown.edges.map((edge) => edge.node.code), await firstSkills(10));
  assert.equal(new Set(Object.keys(asking.cache.extract()).filter((key) => key.startsWith('Skill:'))).size, 10);
  const again = await asking.query({ query, variables: { first: 5 } });
  assert.equal(again.data.skills.edges.length, 10);
  assert.equal(asking.seen.length, 2);
});

test('a thing that comes by two ways is one in the cache', async () => {
  const asking = await client('PLANNER');
  const { data } = await asking.query({ query: gql`query($code: String!) { skill(code: $code) { id label } }`, variables: { code: 'digital' } });
  const byNode = await asking.query({
    query: gql`query($id: ID!) { node(id: $id) { id ... on Skill { label(lang: EN) } } }`,
    variables: { id: data.skill.id },
  });
  assert.equal(byNode.data.node.__typename, 'Skill');
  const kept = asking.cache.extract()[`Skill:${data.skill.id}`];
  assert.deepEqual([kept.label, kept['label({"lang":"EN"})']], [data.skill.label, byNode.data.node.label]);
});

test('a mutation tells in its payload which rule it broke', async () => {
  const asking = await client('ORGANISATION_LIAISON');
  const { data, error } = await asking.mutate({ mutation: gql(FILE_REPORT_IN), variables: unknownFiler() });
  assert.equal(error, undefined);
  assert.deepEqual(data.fileReportIn.userErrors.map((one) => one.code), ['UNKNOWN_FILER']);
});

test('errors have their code', async () => {
  const asking = await client('PLANNER');
  await assert.rejects(asking.query({ query: gql`{ nothing }` }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    assert.equal(error.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
  assert.equal(asking.seen[0].status, 400);
});

test('data and errors come together with the status 294', async () => {
  const asking = await client('RESIDENT');
  const { data, error } = await asking.query({ query: gql(PARTIAL), errorPolicy: 'all' });
  assert.deepEqual([data.viewer.roles, data.partyMember], [['RESIDENT'], null]);
  assert.deepEqual(error.errors.map((one) => [one.extensions.code, one.path]), [['FORBIDDEN', ['partyMember']]]);
  const nothing = await asking.query({ query: gql(NOTHING), errorPolicy: 'all' });
  assert.equal(nothing.error.errors[0].extensions.code, 'FORBIDDEN');
  await assert.rejects(asking.query({ query: gql(PARTIAL), errorPolicy: 'none', fetchPolicy: 'network-only' }), CombinedGraphQLErrors.is);
  assert.deepEqual(asking.seen.map((one) => one.status), [294, 294, 294]);
  assert.match(asking.seen[0].type, /^application\/graphql-response\+json/);
});

test('a token that is none is an error of the server with its status and its code', async () => {
  const asking = await client('PLANNER', { headers: { authorization: 'Bearer nonsense' } });
  await assert.rejects(asking.query({ query: gql`{ viewer { roles } }` }), (error) => {
    const code = ServerError.is(error) ? JSON.parse(error.bodyText).errors[0].extensions.code : error.errors[0].extensions.code;
    assert.equal(code, 'UNAUTHENTICATED');
    return true;
  });
  assert.equal(asking.seen[0].status, 401);
});

test('queries go by GET, mutations by POST', async () => {
  const asking = await client('ORGANISATION_LIAISON', { useGETForQueries: true });
  const { data } = await asking.query({ query: gql(SKILLS), variables: { first: 2 } });
  assert.equal(data.skills.edges.length, 2);
  await asking.mutate({ mutation: gql(FILE_REPORT_IN), variables: unknownFiler() });
  assert.deepEqual(asking.seen.map((one) => [one.method, one.status]), [['GET', 200], ['POST', 200]]);
});

test('a persisted query is asked by its hash, and with its text where the server does not know it', async () => {
  const asking = await client('PLANNER', { link: [new PersistedQueryLink({ sha256 })] });
  const { data } = await asking.query({ query: gql`query Unknown { viewer { roles } }` });
  assert.deepEqual(data.viewer.roles, ['PLANNER']);
  const [first, second] = asking.seen.map((one) => JSON.parse(one.body));
  assert.deepEqual([first.query, asking.seen[0].status, asking.seen[1].status], [undefined, 400, 200]);
  assert.equal(second.extensions.persistedQuery.sha256Hash, sha256(second.query));
});

test('whoever listens over a WebSocket hears of a change', async () => {
  const socket = createClient({
    url: sockets, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${await token('COMMUNITY_WORKER')}` },
  });
  const asking = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const events = [];
  const listening = asking
    .subscribe({ query: gql(CHANGES), variables: { within: COMMUNITY } })
    .subscribe((event) => events.push(event));
  await untilHeard(events);
  const before = events.length;
  const code = await endReportIn();
  await until(() => events.length > before, `the change of ${code}`);
  assert.equal(events.at(-1).data.reportInChanged.reportIn.code, code);
  listening.unsubscribe();
  await socket.dispose();
});
