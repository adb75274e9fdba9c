// @graphql-eslint and GraphQL Inspector look at the schema and at the example documents.
import assert from 'node:assert/strict';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { ESLint } from 'eslint';
import { lastReleased } from './released.mjs';
import { refused, runs } from './tools.mjs';

const inspector = (...args) => ['graphql-inspector', ...args];

async function findings(results) {
  return results.flatMap(({ filePath, messages }) => messages.map((one) => `${filePath}:${one.line} ${one.ruleId}: ${one.message}`));
}

test('the schema keeps all rules of @graphql-eslint', async () => {
  const results = await new ESLint().lintFiles('schema/*.graphqls');
  assert.ok(results.length >= 14, `${results.length} files`);
  assert.deepEqual(await findings(results), []);
});

test('a schema that does not keep them is found', async () => {
  const sdl = 'type Thing { name: String }\ntype ThingConnection { nodes: [Thing] }\n';
  const found = (await findings(await new ESLint().lintText(sdl, { filePath: 'schema/thing.graphqls' }))).join('\n');
  for (const rule of ['require-description', 'strict-id-in-types', 'relay-connection-types']) {
    assert.match(found, new RegExp(rule));
  }
});

test('every example document is one for the schema', async () => {
  await runs(inspector('validate', 'schema/operations/*.graphql', 'schema/*.graphqls'), /All documents are valid/);
});

test('a document for another schema is found', async () => {
  await writeFile('foreign.graphql', 'query Foreign { viewer { roles shoeSize } }');
  await refused(inspector('validate', 'foreign.graphql', 'schema/*.graphqls'), /shoeSize/);
});

test('the last release is that of the highest version', () => {
  for (const [released, last] of [[['0.9', '0.10'], '0.10'], [['0.10', '0.9', '0.2'], '0.10'], [['1.0.1', '1.0', '0.99'], '1.0.1']]) {
    assert.equal(lastReleased(released.map((version) => `${version}.graphqls`)), `${last}.graphqls`);
  }
});

test('nothing breaks clients of the last release', async () => {
  const last = lastReleased(await readdir('schema/released'));
  const output = await runs(inspector('diff', `schema/released/${last}`, 'schema/*.graphqls'), /No (breaking )?changes/);
  assert.doesNotMatch(output, /breaking changes: /);
});

test('what breaks them is found', async () => {
  const last = lastReleased(await readdir('schema/released'));
  await cp('schema', 'broken', { recursive: true });
  const base = await readFile('broken/base.graphqls', 'utf8');
  await writeFile('broken/base.graphqls', base.replace(/\bhasPreviousPage\b/, 'hasEarlierPage'));
  await refused(inspector('diff', `schema/released/${last}`, 'broken/*.graphqls'), /hasPreviousPage.* was removed/);
});
