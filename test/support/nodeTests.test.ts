import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { nodeTests } from './nodeTests';

let folder: string;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'node-tests-'));
});
after(() => rmSync(folder, { recursive: true }));

async function run(code: string, timeoutMs = 60_000) {
  const file = path.join(folder, 'some.test.js');
  writeFileSync(file, `const { test, describe } = require('node:test');\n${code}`);
  const said: string[] = [];
  // Without this, node:test takes the inner run for one of its own subtests and prints for machines.
  const tally = await nodeTests('unit', [file], {
    timeoutMs,
    env: { NODE_TEST_CONTEXT: undefined },
    say: (line) => said.push(line),
  });
  return { ...tally, titles: tally.failures.map(({ title }) => title.split(' (')[0]), said: said.join('\n') };
}

test('tests are counted one by one, groups by their members, and skips with their reason', async () => {
  const { passed, skipped, titles, said } = await run(`
    test('a', () => {});
    describe('group', () => { test('b', () => {}); });
    test('parent', async (t) => { await t.test('c', () => { throw new Error('boom'); }); });
    test('d', { skip: 'no data here' }, () => {});`);
  assert.deepEqual({ passed, skipped, titles }, { passed: 2, skipped: 1, titles: ['c'] });
  assert.match(said, /- d: no data here/);
  assert.match(said, /✖ c\nError: boom/);
});

test('a hook that fails is told beside the tests that it kept from running', async () => {
  const { passed, failures } = await run(
    `describe('group', () => { require('node:test').before(() => { throw new Error('no server'); }); test('a', () => {}); });`,
  );
  assert.equal(passed, 0);
  assert.ok(failures.some(({ detail }) => /no server/.test(detail)));
});

test('a file that throws while loading, or ends early, is one failure', async () => {
  assert.deepEqual((await run('throw new Error("at load");')).titles, ['the file ran to its end']);
  assert.deepEqual((await run('test("a", () => {}); process.exit(3);')).failures.length, 1);
});

test('a file that does not end is stopped and is one failure', async () => {
  const { failures, passed } = await run('test("waits", () => new Promise(() => setTimeout(() => {}, 1e6)));', 1500);
  assert.equal(passed, 0);
  assert.ok(failures.some(({ detail }) => /did not end within/.test(detail)));
});
