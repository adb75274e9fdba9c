// Asks the audits of GraphQL over HTTP, which nobody of this project wrote, about a running server; any that is not met fails.
//   node .ci/audits.mjs <url> <directory>   the directory holds node_modules with graphql-http and graphql
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const AUDITS = 61;

const [url, directory] = process.argv.slice(2);
const { auditServer } = createRequire(resolve(directory, 'package.json'))('graphql-http');

async function token() {
  const response = await fetch(`${url}/demo/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'PLANNER' }),
  });
  return (await response.json()).token;
}

async function audit(who, headers) {
  const results = await auditServer({
    url: `${url}/graphql`,
    fetchFn: (address, options) => fetch(address, { ...options, headers: { ...options?.headers, ...headers } }),
  });
  const missed = results.filter((result) => result.status !== 'ok');
  missed.forEach(({ id, name, status, reason }) => console.error(`${who}: ${id} ${name}: ${status}, ${reason}`));
  console.log(`Audits of GraphQL over HTTP, ${who}: ${results.length - missed.length} of ${results.length} met`);
  return missed.length === 0 && results.length === AUDITS;
}

const met = [await audit('with a token', { authorization: `Bearer ${await token()}` }), await audit('without a token', {})];
process.exitCode = met.every(Boolean) ? 0 : 1;
