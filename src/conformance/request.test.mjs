// graphql-request, which keeps nothing; and graphql.js, which reads what the server says of its own schema.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test from 'node:test';
import {
  GraphQLSchema, buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema,
} from 'graphql';
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { FILE_REPORT_IN, NOTHING, PARTIAL, SKILLS, bearer, endpoint, firstSkills, recording, unknownFiler } from './support.mjs';

async function client(role, options = {}) {
  const fetch = recording();
  const made = new GraphQLClient(endpoint, { fetch, headers: await bearer(role), ...options });
  return Object.assign(made, { seen: fetch.seen });
}

test('two pages of a connection, one behind the other', async () => {
  const asking = await client('PLANNER');
  const first = await asking.request(gql`${SKILLS}`, { first: 5 });
  const second = await asking.request(SKILLS, { first: 5, after: first.skills.pageInfo.endCursor });
  const found = [first, second].flatMap((page) => page.skills.edges.map((edge) => edge.node.code));
  assert.deepEqual(found, await firstSkills(10));
  assert.equal(first.skills.totalCount, second.skills.totalCount);
});

test('a mutation tells in its payload which rule it broke', async () => {
  const { fileReportIn } = await (await client('ORGANISATION_LIAISON')).request(FILE_REPORT_IN, unknownFiler());
  assert.deepEqual(fileReportIn.userErrors.map((one) => one.code), ['UNKNOWN_FILER']);
});

test('errors have their code', async () => {
  await assert.rejects((await client('PLANNER')).request('{ nothing }'), (error) => {
    assert.ok(error instanceof ClientError);
    assert.deepEqual([error.response.status, error.response.errors[0].extensions.code], [400, 'GRAPHQL_VALIDATION_FAILED']);
    return true;
  });
  const stranger = await client('PLANNER', { headers: { authorization: 'Bearer nonsense' } });
  await assert.rejects(stranger.request('{ viewer { roles } }'), (error) => {
    assert.deepEqual([error.response.status, error.response.errors[0].extensions.code], [401, 'UNAUTHENTICATED']);
    return true;
  });
});

test('data and errors come together with the status 294', async () => {
  const asking = await client('RESIDENT', { errorPolicy: 'all' });
  const { data, errors, status } = await asking.rawRequest(PARTIAL);
  assert.deepEqual(data, { viewer: { roles: ['RESIDENT'] }, partyMember: null });
  assert.deepEqual([status, errors[0].extensions.code], [294, 'FORBIDDEN']);
  const nothing = await asking.rawRequest(NOTHING);
  assert.deepEqual([nothing.data, nothing.errors[0].extensions.code], [null, 'FORBIDDEN']);
  await assert.rejects((await client('RESIDENT')).request(PARTIAL), ClientError);
});

test('queries go by GET', async () => {
  const asking = await client('PLANNER', { method: 'GET' });
  assert.equal((await asking.request(SKILLS, { first: 2 })).skills.edges.length, 2);
  assert.deepEqual(asking.seen.map((one) => [one.method, one.status]), [['GET', 200]]);
});

// What the engine adds by itself. It takes @defer as GraphQL allows: all is answered at once.
const OF_THE_ENGINE = ['defer', 'experimental_disableErrorPropagation'];

const printed = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');

test('the schema that the server tells of is valid, and the one of the files', async () => {
  const asking = await client('PLANNER');
  const options = { schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true, directiveIsRepeatable: true };
  const told = buildClientSchema(await asking.request(getIntrospectionQuery(options)));
  assert.deepEqual(validateSchema(told), []);
  const directives = told.getDirectives().filter((one) => !OF_THE_ENGINE.includes(one.name));
  assert.equal(directives.length, told.getDirectives().length - OF_THE_ENGINE.length);
  const names = (await readdir('schema')).filter((name) => name.endsWith('.graphqls'));
  const files = await Promise.all(names.map((name) => readFile(`schema/${name}`, 'utf8')));
  assert.deepEqual(printed(new GraphQLSchema({ ...told.toConfig(), directives })), printed(buildSchema(files.join('\n'))));
});

test('what is deferred is answered at once', async () => {
  const { viewer, skill } = await (await client('PLANNER')).request('{ viewer { roles } ... @defer { skill(code: "digital") { code } } }');
  assert.deepEqual([viewer.roles, skill.code], [['PLANNER'], 'digital']);
});
