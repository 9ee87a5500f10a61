import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sourceFiles } from './sourceFiles';

it('no sentence puts a number beside a word of many without asking how many there are', () => {
  // The largest numbers only, or numbers that are never one.
  const known =
    /counted\(distinct\)|maxValues|bytes\}|of its \$\{counted|most\} other|lastDays|\$\{count\} events|wanted\} days|users \$\{per\[|mostFiles|percent\(|horizon\} days|full\.from\} days|over \$\{members|all user-days of/;
  const counts =
    /\$\{(?:[^{}]|\{[^{}]*\})*\} (?:\w+ )?(?:events|records|values|users|members|files|rows|fields|days|filters)\b/;
  const found = sourceFiles('src', 'webview').flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => line.includes('`') && counts.test(line) && !known.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  assert.deepEqual(found, []);
});
