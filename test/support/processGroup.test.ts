import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runGroup } from './processGroup';

const node = process.execPath;
const posix = { skip: process.platform === 'win32' && 'Windows forgets the children of a process that ended' };

test('lines and exit code of a command come through', async () => {
  const lines: string[] = [];
  const code = "console.log('one'); console.error('two'); process.exitCode = 3";
  const ended = await runGroup(node, ['-e', code], { timeoutMs: 30_000, onLine: (line) => lines.push(line) });
  assert.deepEqual(ended, { code: 3, timedOut: false });
  assert.deepEqual(lines.sort(), ['one', 'two']);
});

test('a program that is not there is an error', async () => {
  await assert.rejects(runGroup('no-such-program', [], { timeoutMs: 1000, onLine: () => {} }), /ENOENT/);
});

for (const [what, rest, timeoutMs] of [
  ['that ended', 'process.exitCode = 0', 30_000],
  ['whose time is up', 'setInterval(() => {}, 1000)', 1000],
] as const) {
  test(`what a command ${what} left running is ended too`, posix, async () => {
    let left = 0;
    const inner = 'setInterval(() => {}, 1000)';
    const code = `const { spawn } = require('child_process');
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'ignore' });
      child.unref(); console.log(child.pid); ${rest}`;
    const { timedOut } = await runGroup(node, ['-e', code], { timeoutMs, onLine: (line) => (left = Number(line)) });
    assert.equal(timedOut, timeoutMs === 1000);
    assert.ok(left > 0);
    await sleep(100);
    assert.throws(() => process.kill(left, 0), /ESRCH/);
  });
}
