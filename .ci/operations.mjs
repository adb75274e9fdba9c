// Asks a running server over HTTP, as its clients do.
//   node .ci/operations.mjs await <url> <pid> <seconds>   waits until the server is ready
//   node .ci/operations.mjs ask <url> <directory>         runs every document of the directory, looks at GraphiQL
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const [command, url, ...rest] = process.argv.slice(2);
const failures = [];

function expect(fulfilled, message) {
  if (!fulfilled) {
    failures.push(message);
  }
}

function running(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function ready() {
  try {
    return (await fetch(`${url}/actuator/health/readiness`)).ok;
  } catch {
    return false;
  }
}

async function awaitReady(pid, seconds) {
  const end = Date.now() + seconds * 1000;
  while (!(await ready())) {
    if (!running(pid)) {
      return expect(false, 'the server has ended');
    }
    if (Date.now() > end) {
      return expect(false, `the server is not ready after ${seconds} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// The variables of a document stand in a line `# variables: {json}`.
function variables(text) {
  const stated = /^# variables: (.*)$/m.exec(text);
  return stated ? JSON.parse(stated[1]) : {};
}

// All lists of an answer that do not lie in other lists.
function lists(value) {
  if (Array.isArray(value)) {
    return [value];
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(lists) : [];
}

// Whether a field of an answer found nothing: it is null or holds null, or every list in it is empty.
function isEmpty(value) {
  if (value === null || (Array.isArray(value) && value.includes(null))) {
    return true;
  }
  const found = lists(value);
  return found.length > 0 && found.every((list) => list.length === 0);
}

// What was asked in vain: of documents that read, no field may have found nothing.
function inVain(text, data) {
  return /^mutation\b/m.test(text) ? [] : Object.keys(data).filter((field) => isEmpty(data[field]));
}

// A token of the demonstration for the role that a document needs, stated in its first line.
async function token(text) {
  const role = /^# role: (.*)$/m.exec(text)?.[1] ?? '';
  const response = await fetch(`${url}/demo/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  return (await response.json()).token;
}

function ask(text, bearer, accept, signal) {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query: text, variables: variables(text) }),
    signal,
  });
}

// A document that listens is let in and hears nothing of an error for a while.
async function listen(name, text) {
  const bearer = await token(text);
  let heard = '';
  let status = 0;
  try {
    const response = await ask(text, bearer, 'text/event-stream', AbortSignal.timeout(2000));
    status = response.status;
    for await (const chunk of response.body) {
      heard += Buffer.from(chunk).toString();
    }
    expect(false, `${name}: the stream has ended`);
  } catch (error) {
    expect(error.name === 'TimeoutError', `${name}: ${error}`);
  }
  expect(status === 200 || status === 0, `${name}: ${status}`);
  expect(!heard.includes('errors'), `${name}: ${heard}`);
  console.log(`ok  ${name}  listened`);
}

async function runDocument(name, text) {
  if (/^subscription\b/m.test(text)) {
    return listen(name, text);
  }
  const bearer = await token(text);
  const begin = performance.now();
  const response = await ask(text, bearer, 'application/graphql-response+json');
  const body = await response.text();
  const answered = response.status === 200 && JSON.parse(body).errors === undefined;
  const missed = answered ? inVain(text, JSON.parse(body).data) : [];
  const fine = answered && missed.length === 0;
  expect(answered, `${name}: ${response.status} ${body.slice(0, 500)}`);
  expect(missed.length === 0, `${name}: the demonstration holds nothing for ${missed}`);
  console.log(`${fine ? 'ok' : 'FAILED'}  ${name}  ${Math.round(performance.now() - begin)} ms, ${body.length} characters`);
}

async function runDocuments(directory) {
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.graphql')).sort()) {
    await runDocument(name, await readFile(join(directory, name), 'utf8'));
  }
}

// What a page or a style sheet asks the browser to load by itself.
function loads(type, text) {
  const pattern = type.includes('html') ? /<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]+)"/g : /url\(["']?([^)"']+)["']?\)/g;
  return type.includes('html') || type.includes('css') ? [...text.matchAll(pattern)].map((match) => match[1]) : [];
}

async function load(address, seen) {
  if (seen.has(address.href) || address.protocol === 'data:') {
    return;
  }
  seen.add(address.href);
  expect(address.origin === url, `${address} is not on the own host`);
  if (address.origin === url) {
    const response = await fetch(address);
    const text = await response.text();
    expect(response.ok && text.length > 0, `${address}: ${response.status}`);
    const next = loads(response.headers.get('content-type') ?? '', text);
    await Promise.all(next.map((one) => load(new URL(one, response.url), seen)));
  }
}

async function lookAtGraphiQL() {
  for (const path of ['/', '/graphiql', '/graphiql/']) {
    const response = await fetch(url + path);
    const page = await response.text();
    expect(response.ok && page.includes('graphiql'), `${path} is not GraphiQL: ${response.status}`);
    expect(response.url.startsWith(`${url}/`), `${path} leads to ${response.url}`);
    expect(!/<script(?![^>]*\bsrc=)/.test(page), `${path} holds an inline script`);
  }
  const seen = new Set();
  await load(new URL('/graphiql', url), seen);
  expect([...seen].filter((one) => one.endsWith('.js')).length >= 4, `GraphiQL lacks scripts: ${[...seen]}`);
  console.log(`GraphiQL: ${seen.size} files, all from the own host`);
}

if (command === 'await') {
  await awaitReady(Number(rest[0]), Number(rest[1]));
} else {
  await runDocuments(rest[0]);
  await lookAtGraphiQL();
}
failures.forEach((failure) => console.error(failure));
process.exitCode = failures.length === 0 ? 0 : 1;
