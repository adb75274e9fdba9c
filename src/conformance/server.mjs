// The packaged server as a process of its own, on a free port and in a directory of its own.
import { spawn } from 'node:child_process';
import { open, readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// A busy machine takes five times as long as an idle one.
const LONGEST_START = 300_000;
const LONGEST_STOP = 20_000;

// The newest JDK or JRE of JAVA_HOME and /usr/lib/jvm, as the build finds them.
async function java() {
  const installed = await readdir('/usr/lib/jvm').catch(() => []);
  const homes = [process.env.JAVA_HOME ?? '', ...installed.map((name) => join('/usr/lib/jvm', name))];
  const found = [];
  for (const home of homes) {
    const release = await readFile(join(home, 'release'), 'utf8').catch(() => '');
    found.push({ home, major: Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1] ?? 0) });
  }
  const newest = found.sort((one, other) => other.major - one.major)[0];
  if (newest.major < 21) {
    throw new Error('no Java 21 or newer in JAVA_HOME or /usr/lib/jvm');
  }
  return join(newest.home, 'bin', 'java');
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

export class Server {
  #process;
  #log;
  #ended = false;

  constructor(process, url, log) {
    this.url = url;
    this.pid = process.pid;
    this.#process = process;
    this.#log = log;
    process.on('exit', () => {
      this.#ended = true;
    });
  }

  // Starts a server and waits until it is ready; nothing that is set around us reaches it.
  static async start(jar, home, name, environment = {}) {
    const port = await freePort();
    const log = join(home, `${name}.log`);
    const kept = Object.entries(process.env).filter(([key]) => !/^(LINLI|SPRING|SERVER)_/.test(key));
    const output = await open(log, 'w');
    const child = spawn(await java(), ['-Xmx1g', '-jar', jar], {
      cwd: home,
      // A client shall meet the sign of life in a stream of events, for which nobody waits 15 s here.
      env: { ...Object.fromEntries(kept), SPRING_GRAPHQL_HTTP_SSE_KEEPALIVE: '300ms', ...environment, SERVER_PORT: String(port) },
      stdio: ['ignore', output.fd, output.fd],
    });
    const server = new Server(child, `http://127.0.0.1:${port}`, log);
    process.once('exit', () => child.kill('SIGKILL'));
    await output.close();
    try {
      await server.#ready();
    } catch (failure) {
      console.error(await readFile(log, 'utf8'));
      child.kill('SIGKILL');
      throw failure;
    }
    return server;
  }

  async #ready() {
    const end = Date.now() + LONGEST_START;
    while (!(await fetch(`${this.url}/actuator/health/readiness`).then((answer) => answer.ok, () => false))) {
      if (this.#ended || Date.now() > end) {
        throw new Error(this.#ended ? 'the server has ended' : 'the server is not ready in time');
      }
      await pause(100);
    }
  }

  // Asks it to stop, unless a test has done so.
  async stop() {
    this.#process.kill('SIGTERM');
    const end = Date.now() + LONGEST_STOP;
    while (!this.#ended) {
      if (Date.now() > end) {
        this.#process.kill('SIGKILL');
        throw new Error('the server does not stop in time');
      }
      await pause(50);
    }
  }

  // The lines of its log with which it warns.
  async warnings() {
    const lines = (await readFile(this.#log, 'utf8')).split('\n');
    return lines.filter((line) => /\b(WARN|ERROR)\b/.test(line));
  }
}
