// Runs tools of `node_modules/.bin`, which must succeed or must refuse, and say what is expected.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

function output([tool, ...args], cwd) {
  return new Promise((done, fail) => {
    const child = spawn(resolve('node_modules/.bin', tool), args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, text: text.replace(/\u001b\[[0-9;]*m/g, '') }));
  });
}

export async function runs(command, says = /(?:)/, cwd = '.') {
  const { code, text } = await output(command, cwd);
  assert.equal(code, 0, text);
  assert.match(text, says);
  return text;
}

export async function refused(command, says, cwd = '.') {
  const { code, text } = await output(command, cwd);
  assert.notEqual(code, 0, `was not refused: ${command.join(' ')}`);
  assert.match(text, says);
  return text;
}
