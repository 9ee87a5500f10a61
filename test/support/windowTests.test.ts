import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { windowTests } from './windowTests';

let folder: string;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'window-tests-'));
});
after(() => rmSync(folder, { recursive: true }));

function written(name: string, code: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `const { test } = require('node:test'); const fs = require('node:fs');\n${code}`);
  return file;
}

async function run(...files: string[]) {
  const said: string[] = [];
  const options = { fileTimeoutMs: 60_000, env: { NODE_TEST_CONTEXT: undefined } };
  const tally = await windowTests('ui', files, { ...options, say: (line) => said.push(line) });
  return { ...tally, said: said.join('\n') };
}

test('a file that fails once and then passes counts once, and is told to be unsteady', async () => {
  const trace = JSON.stringify(path.join(folder, 'was-here'));
  const unsteady = written(
    'unsteady.test.js',
    `test('a', () => {}); test('b', () => { if (!fs.existsSync(${trace})) { fs.writeFileSync(${trace}, ''); throw new Error('lost the click'); } });`,
  );
  const tally = await run(unsteady, written('steady.test.js', "test('c', () => {});"));
  assert.deepEqual({ passed: tally.passed, failed: tally.failures.length }, { passed: 3, failed: 0 });
  assert.deepEqual(
    tally.unsteady.map(({ detail }) => detail.split('\n')[0]),
    ['Error: lost the click'],
  );
  assert.match(tally.said, /once more: .*unsteady\.test\.js/);
});

test('a file that fails twice is a failure', async () => {
  const tally = await run(written('broken.test.js', "test('a', () => { throw new Error('broken'); });"));
  assert.deepEqual({ failed: tally.failures.length, unsteady: tally.unsteady.length }, { failed: 1, unsteady: 0 });
});
