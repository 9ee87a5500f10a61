import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { sharedTests } from './sharedTests';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shared-tests-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs files of this code, in one process as long as it lives. */
async function run(codes: readonly string[], fileTimeoutMs = 60_000) {
  const place = mkdtempSync(path.join(folder, 'run-'));
  const files = codes.map((code, i) => {
    const file = path.join(place, `file${i}.test.js`);
    writeFileSync(file, `const { test, describe, after } = require('node:test');\n${code}`);
    return file;
  });
  const said: string[] = [];
  const env = { NODE_TEST_CONTEXT: undefined };
  const tally = await sharedTests('unit', files, { atOnce: 1, fileTimeoutMs, env, say: (line) => said.push(line) });
  const titles = tally.failures.map(({ title }) => title.replace(/\(.*[\\/]/, '('));
  return { ...tally, titles, said: said.join('\n') };
}

const passes = "test('fine', () => {});";

describe('test files that share a process', { concurrency: true }, () => {
  it('are counted test by test, and a failure is told with title, file and stack', async () => {
    const { passed, skipped, titles, failures } = await run([
      `${passes} describe('group', () => { test('in it', () => {}); test('left out', { skip: 'why' }, () => {}); });`,
      "test('breaks', () => { process.stdout.write('half a line'); throw new Error('boom'); });",
      passes,
    ]);
    assert.deepEqual({ passed, skipped, titles }, { passed: 3, skipped: 1, titles: ['breaks (file1.test.js)'] });
    assert.match(failures[0]?.detail ?? '', /boom[\s\S]*file1\.test\.js:2/);
  });

  it('a file that ends its process is a failure by its name, and those after it are run', async () => {
    const { passed, titles } = await run([passes, "test('ends all', () => process.exit(0));", passes]);
    assert.deepEqual({ passed, titles }, { passed: 2, titles: ['the file ran to its end (file1.test.js)'] });
  });

  it('a file that throws while loading is a failure by its name, as is a hook that fails', async () => {
    const { passed, titles, failures } = await run([
      "throw new Error('at load');",
      `after(() => { throw new Error('hook'); });`,
      passes,
    ]);
    assert.deepEqual(titles[0], 'the file ran to its end (file0.test.js)');
    assert.equal(passed, 1);
    assert.ok(
      failures.some(({ detail }) => /at load/.test(detail)) && failures.some(({ detail }) => /hook/.test(detail)),
    );
  });

  it('a file that does not end is stopped and a failure by its name, and those after it are run', async () => {
    const { passed, titles } = await run(
      ["test('waits', () => new Promise(() => setInterval(() => {}, 1000)));", passes],
      700,
    );
    assert.deepEqual({ passed, titles }, { passed: 1, titles: ['the file ran to its end (file0.test.js)'] });
  });

  it('what files leave running is a failure: their process must end by itself', async () => {
    const { passed, failures } = await run([`setInterval(() => {}, 1000); ${passes}`], 3000);
    assert.equal(passed, 1);
    assert.match(failures[0]?.detail ?? '', /did not end/);
  });
});
