// Tries the packaged server from outside with the clients and tools of the field, none of them of this project.
//   node run.mjs <jar> <directory>   everything that is installed, generated and written goes into the directory
// The schema is tried while the server starts; then clients ask it, then it starts again and answers known documents alone.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Server } from './server.mjs';

const source = dirname(fileURLToPath(import.meta.url));
const project = resolve(source, '../..');
const [jar, directory] = process.argv.slice(2).map((path) => resolve(path));
const STAMP = 'node_modules/.installed';

const SCHEMA = ['rules.test.mjs', 'compilers.test.mjs'];
const OPEN = ['sockets.test.mjs', 'streams.test.mjs', 'apollo.test.mjs', 'urql.test.mjs', 'request.test.mjs'];
const TRUSTED = ['trusted.test.mjs'];
// It ends the server, and the runner sorts its files by name.
const LAST = ['stop.test.mjs'];

function run(command, args, environment = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: directory,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`${[command, ...args].join(' ')}: ${code}`))));
  });
}

function suites(files, environment) {
  return run(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=1', '--test-timeout=120000', ...files], environment);
}

// Lays down what is needed, without what an earlier run left, and installs what the lockfile names unless it is there.
async function prepare() {
  await mkdir(directory, { recursive: true });
  const left = (await readdir(directory)).filter((name) => name !== 'node_modules');
  await Promise.all(left.map((name) => rm(join(directory, name), { recursive: true })));
  await cp(source, directory, { recursive: true });
  await cp(join(project, 'schema'), join(directory, 'schema'), { recursive: true });
  const lock = await readFile(join(directory, 'package-lock.json'), 'utf8');
  if ((await readFile(join(directory, STAMP), 'utf8').catch(() => '')) !== lock) {
    await run('npm', ['ci', '--loglevel=error']);
    await writeFile(join(directory, STAMP), lock);
  }
}

async function timed(what, work) {
  const begin = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

// Asks a server, stops it, and looks at what it logged.
async function tried(server, ...groups) {
  const environment = { LINLI_URL: server.url, LINLI_PID: String(server.pid), LINLI_STATE: join(directory, 'state.json') };
  try {
    for (const files of groups) {
      await suites(files, environment);
    }
  } finally {
    await server.stop();
  }
  assert.deepEqual(await server.warnings(), [], 'the server warns');
}

const [major, minor] = process.versions.node.split('.').map(Number);
assert.ok(major > 20 || (major === 20 && minor >= 19), 'Node.js 20.19 or newer is needed');
// All else in the directory is taken away, so that it cannot be just any.
assert.equal(basename(directory ?? ''), 'conformance', 'usage: node run.mjs <jar> <directory>/conformance');
['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => process.exit(130)));
const home = await mkdtemp(join(tmpdir(), 'linli-conformance-'));
const documents = join(directory, 'documents');
try {
  await timed('Clients installed', prepare);
  const starting = Server.start(jar, home, 'open');
  starting.catch(() => undefined);
  try {
    await timed('Schema tried', () => suites(SCHEMA, { LINLI_DOCUMENTS: documents }));
  } catch (failure) {
    await (await starting).stop();
    throw failure;
  }
  const open = await timed('Server started', () => starting);
  await timed('Clients tried', () => tried(open, OPEN));
  const environment = { LINLI_DOCUMENTS_MODE: 'TRUSTED', LINLI_DOCUMENTS_DIRECTORY: documents };
  const trusted = await timed('Server started again', () => Server.start(jar, home, 'trusted', environment));
  await timed('Known documents tried', () => tried(trusted, TRUSTED, LAST));
} finally {
  await rm(home, { recursive: true, force: true });
}
