// The compilers of Relay and of GraphQL Code Generator, with TypeScript behind it, accept what is right and refuse what is not.
// What they write down for persisted documents is laid where the server finds it.
import assert from 'node:assert/strict';
import { copyFile, cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { buildSchema, printSchema } from 'graphql';
import { refused, runs } from './tools.mjs';

const RELAY = ['relay-compiler', '--noWatchman'];
const documents = process.env.LINLI_DOCUMENTS;

// Relay reads one file, without extensions of types.
test.before(async () => {
  const names = (await readdir('schema')).filter((name) => name.endsWith('.graphqls'));
  const files = await Promise.all(names.map((name) => readFile(join('schema', name), 'utf8')));
  await writeFile('schema.graphql', printSchema(buildSchema(files.join('\n'))));
});

test('an app of Relay compiles: connections, things asked for by their id, changes, subscriptions', async () => {
  await mkdir('relay/generated', { recursive: true });
  await mkdir(join(documents, 'relay-app'), { recursive: true });
  await writeFile(join(documents, 'relay-app', 'persisted.json'), '{}');
  await runs(RELAY, /compiled documents: 9 reader/, 'relay');
  const ids = Object.keys(JSON.parse(await readFile(join(documents, 'relay-app', 'persisted.json'), 'utf8')));
  assert.equal(ids.length, 6);
});

for (const [name, why] of [
  ['ListAsConnection', /@connection used on invalid field 'broader'/],
  ['NoSuchField', /`Viewer` has no field `shoeSize`/],
  ['PairingRefetched', /Invalid use of @refetchable on fragment 'PairingRefetched_pairing'/],
]) {
  test(`an app of Relay that asks for what cannot be does not compile: ${name}`, async () => {
    const directory = `relay/wrong/${name}`;
    await mkdir(`${directory}/generated`, { recursive: true });
    await cp(`relay/impossible/${name}.js`, `${directory}/app/${name}.js`);
    const settings = JSON.parse(await readFile('relay/relay.config.json', 'utf8'));
    delete settings.persistConfig;
    await writeFile(`${directory}/relay.config.json`, JSON.stringify({ ...settings, schema: '../../../schema.graphql' }));
    await refused(RELAY, why, directory);
  });
}

test('types of the schema, of all examples and of a client compile strictly', async () => {
  await runs(['graphql-codegen', '--config', 'typed/codegen.mjs'], /Generate outputs/);
  await runs(['tsc', '-p', 'typed']);
  const written = await readFile('typed/generated/operations.ts', 'utf8');
  for (const name of (await readdir('schema/operations')).filter((one) => one.endsWith('.graphql'))) {
    const [, operation, called] = /^(query|mutation|subscription) (\w+)/m.exec(await readFile(`schema/operations/${name}`, 'utf8'));
    const type = called + operation[0].toUpperCase() + operation.slice(1);
    assert.match(written, new RegExp(`export type ${type} =`), name);
  }
  await mkdir(join(documents, 'typed-app'), { recursive: true });
  await copyFile('typed/generated/app/persisted-documents.json', join(documents, 'typed-app', 'persisted-documents.json'));
});

test('what uses them wrongly does not compile, every line of it', async () => {
  const lines = (await readFile('typed/wrong.ts', 'utf8')).split('\n');
  const wrong = lines.flatMap((line, index) => (line.endsWith('// WRONG') ? [index + 1] : []));
  const output = await refused(['tsc', '-p', 'typed/tsconfig.wrong.json'], /error TS/);
  const found = [...output.matchAll(/wrong\.ts\((\d+),\d+\): error TS/g)].map((match) => Number(match[1]));
  assert.deepEqual([...new Set(found)], wrong);
});
