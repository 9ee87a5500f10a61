import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findChromium } from './chromium';

const { PATH, CHROMIUM_PATH } = process.env;
const debian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
const rootOfDebian = { skip: (!debian || process.getuid?.() !== 0) && 'only root on Debian may install' };
const posix = { skip: process.platform === 'win32' && 'the programs in the test are shell scripts' };

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(path.join(os.tmpdir(), 'bin-'));
  process.env.PATH = bin;
  delete process.env.CHROMIUM_PATH;
});
afterEach(() => {
  rmSync(bin, { recursive: true });
  process.env.PATH = PATH;
  if (CHROMIUM_PATH !== undefined) process.env.CHROMIUM_PATH = CHROMIUM_PATH;
});

function program(name: string, code: string): string {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\n${code}\n`, { mode: 0o755 });
  return file;
}

test('the Chromium that CHROMIUM_PATH names goes before any other', posix, async () => {
  program('chromium', '');
  process.env.CHROMIUM_PATH = program('my-own', '');
  assert.equal(await findChromium(), process.env.CHROMIUM_PATH);
});

test('a CHROMIUM_PATH that is no program is refused by name', async () => {
  process.env.CHROMIUM_PATH = path.join(bin, 'missing');
  await assert.rejects(findChromium(), /CHROMIUM_PATH is ".*missing".*; correct it or unset it/);
});

test('a Chromium is found on the path, and nothing is said', posix, async () => {
  const chrome = program('google-chrome', '');
  const said: string[] = [];
  assert.equal(await findChromium((line) => said.push(line)), chrome);
  assert.deepEqual(said, []);
});

test('root on Debian gets one from apt-get, update first, and is told', rootOfDebian, async () => {
  const log = path.join(bin, 'log');
  const chromium = path.join(bin, 'chromium');
  program(
    'apt-get',
    `echo "$1" >> '${log}'; [ "$1" = update ] || { : > '${chromium}'; /bin/chmod 755 '${chromium}'; }`,
  );
  const said: string[] = [];
  assert.equal(await findChromium((line) => said.push(line)), chromium);
  assert.equal(readFileSync(log, 'utf8'), 'update\ninstall\n');
  assert.deepEqual(said, ['installing Chromium with apt-get …']);
});

test('an apt-get that fails is told in its own words', rootOfDebian, async () => {
  program('apt-get', 'echo "E: no such package" >&2; exit 100');
  await assert.rejects(
    findChromium(() => {}),
    /apt-get could not install chromium: .*E: no such package/s,
  );
});
