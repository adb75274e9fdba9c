// Which release was the last.
import assert from 'node:assert/strict';

// The name of the schema with the highest version: the tenth release comes behind the ninth, which its name alone does not.
export function lastReleased(names) {
  const versions = names.map((name) => {
    assert.match(name, /^\d+(\.\d+)*\.graphqls$/);
    return { name, numbers: name.split('.').slice(0, -1).map(Number) };
  });
  return versions.sort((one, other) => compare(one.numbers, other.numbers)).at(-1).name;
}

function compare(one, other) {
  const longest = Math.max(one.length, other.length);
  for (let i = 0; i < longest; i += 1) {
    const difference = (one[i] ?? -1) - (other[i] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
