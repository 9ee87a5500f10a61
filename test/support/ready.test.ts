import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { repoRoot } from './repoRoot';

const windows = { skip: process.platform === 'win32' && 'the npm in the test is a shell script' };
const wanted = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'x' },
  'node_modules/for-another-machine': { version: '1.0.0', optional: true, os: ['none'], cpu: ['none'] },
};

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(path.join(os.tmpdir(), 'clone-'));
  cpSync(path.join(repoRoot, 'test/support/ready.mjs'), path.join(clone, 'test/support/ready.mjs'));
  writeFileSync(path.join(clone, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  mkdirSync(path.join(clone, 'bin'));
  mkdirSync(path.join(clone, 'node_modules'));
});
afterEach(() => rmSync(clone, { recursive: true }));

/** Runs ready.mjs in the clone with an npm that does what `npm` says and notes its arguments. */
function ready(npm: string) {
  const note = path.join(clone, 'called');
  rmSync(note, { force: true });
  writeFileSync(path.join(clone, 'bin/npm'), `#!/bin/sh\necho "$@" > '${note}'\n${npm}\n`, { mode: 0o755 });
  const { npm_execpath: _, ...env } = process.env;
  const script = path.join(clone, 'test/support/ready.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...env, PATH: `${path.join(clone, 'bin')}${path.delimiter}${env.PATH}` },
  });
  return { status, stdout, stderr, called: read(note) };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const record = (packages: object): void =>
  writeFileSync(path.join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

test('a clone without packages gets them, with one line before and one after', windows, () => {
  const { status, stdout, called } = ready('exit 0');
  assert.equal(status, 0);
  assert.match(called ?? '', /^ci --include=dev /);
  assert.match(stdout, /^Log Health: installing packages with npm ci …\nLog Health: packages installed in [\d.]+ s\n$/);
});

test('nothing is done or said when the packages are those of the lock', windows, () => {
  record({ 'node_modules/a': wanted['node_modules/a'] });
  assert.deepEqual(ready('exit 1'), { status: 0, stdout: '', stderr: '', called: undefined });
});

for (const [what, packages] of [
  ['of another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
  ['missing', {}],
  ['not in the lock', { 'node_modules/a': wanted['node_modules/a'], 'node_modules/b': { version: '1.0.0' } }],
] as const) {
  test(`packages are installed anew when one is ${what}`, windows, () => {
    record(packages);
    assert.notEqual(ready('exit 0').called, undefined);
  });
}

test("an npm that fails ends in npm's words and the next step", windows, () => {
  const { status, stderr } = ready('echo "no network here" >&2; exit 7');
  assert.equal(status, 1);
  assert.match(stderr, /no network here\n\nLog Health: npm ci failed\. Check that the npm registry answers/);
});
