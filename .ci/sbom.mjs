// Compares the libraries that are packed with the list that the packed server has of them.
//   jar --list ... | node .ci/sbom.mjs <application.cdx.json>   the names of the jars inside, one a line
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

// Put there by the packing itself.
const TOOLS = /^spring-boot-jarmode-tools-/;
// A starter is a list of others, and holds nothing that could be packed.
const STARTER = /^spring-boot-starter-/;

const packed = (await text(process.stdin)).split('\n').filter((name) => name && !TOOLS.test(name)).map((name) => name.replace(/\.jar$/, ''));
const { components } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const named = components.map(({ name, version }) => `${name}-${version}`);

// What is for one kind of machine alone has its name behind the version.
const is = (library, name) => library === name || library.startsWith(`${name}-`);
const unnamed = packed.filter((library) => !named.some((name) => is(library, name)));
const missing = named.filter((name) => !STARTER.test(name) && !packed.some((library) => is(library, name)));
unnamed.forEach((library) => console.error(`packed, and not on the list: ${library}`));
missing.forEach((name) => console.error(`on the list, and not packed: ${name}`));
console.log(`List of libraries: ${named.length} named, ${packed.length} packed`);
process.exitCode = packed.length > 0 && named.length > 0 && unnamed.length === 0 && missing.length === 0 ? 0 : 1;
