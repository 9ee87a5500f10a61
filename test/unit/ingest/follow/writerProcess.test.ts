import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type WriterStep, type Written, writeLog, writerLine, writerStart } from '../../../support/logWriter';
import { logFolder, readFiles } from '../logFolder';
import { FollowedRows } from './followedRows';

const { folder } = logFolder();
const overrides = {
  time: 'time',
  user: 'user',
  outcome: { field: 'status', errors: ['error'] },
  dimensions: ['device'],
};

/** Follows a log while another process writes to it, until nothing comes any more. */
async function followWriter(name: string, steps: (file: string) => readonly WriterStep[]) {
  const file = path.join(folder, name);
  writeFileSync(file, Array.from({ length: 100 }, (_, i) => writerLine(i)).join(''));
  const followed = new FollowedRows(await readFiles([file], { overrides }), overrides, 60_000);
  let written: Written | null = null;
  const writing = writeLog(file, 100, steps(file)).then((said) => {
    written = said;
  });
  const flag = `${file}.wait`;
  while (written === null) {
    const isAwaited = existsSync(flag);
    await followed.advance();
    if (isAwaited) rmSync(flag);
    await wait(20);
  }
  await writing;
  while (await followed.advance());
  return { followed, written: written as Written };
}

function agrees({ rows, source }: FollowedRows, { events, rejected }: Written): void {
  assert.deepEqual([source.events, source.rejected, source.records], [events, rejected, events + rejected]);
  const found = [...rows].sort((a, b) => a.time - b.time);
  assert.equal(found.length, events);
  for (const [i, { time, user, error, values }] of found.entries()) {
    if (time === writerStart + i && user === `ü${i % 7}` && values[0] === 'abç'[i % 3] && error === (i % 5 ? 0 : 1))
      continue;
    assert.fail(`event ${i}: ${JSON.stringify(found[i])}`);
  }
}

describe('a log that another process writes to', () => {
  it('loses and doubles nothing at 50,000 lines a second', async () => {
    const { followed, written } = await followWriter('fast.jsonl', () => [
      { do: 'lines', count: 30_000, perSecond: 50_000 },
    ]);
    assert.equal(written.events, 30_100);
    agrees(followed, written);
  });

  it('loses and doubles nothing over rotations, cuts, half lines, half letters and garbage', async () => {
    const { followed, written } = await followWriter('rough.jsonl', (file) => [
      { do: 'lines', count: 500, perSecond: 5_000 },
      { do: 'slowly', ms: 40 },
      { do: 'garbage', count: 9 },
      { do: 'rename', to: `${file}.1` },
      { do: 'lines', count: 500, perSecond: 5_000 },
      { do: 'slowly', ms: 40 },
      // What is cut before it was read is lost to any reader.
      { do: 'untilRead', flag: `${file}.wait` },
      { do: 'truncate' },
      { do: 'lines', count: 300, perSecond: 5_000 },
      { do: 'garbage', count: 4 },
      { do: 'untilRead', flag: `${file}.wait` },
      { do: 'remove' },
      { do: 'lines', count: 300, perSecond: 5_000 },
      { do: 'rename', to: `${file}.2` },
      { do: 'slowly', ms: 40 },
    ]);
    agrees(followed, written);
    assert.equal(written.events, 100 + 500 + 1 + 1 + 500 + 1 + 300 + 300 + 1 + 1);
  });

  it('takes the hole for no record that a writer leaves who keeps its place over a cut', async () => {
    const { followed, written } = await followWriter('hole.jsonl', (file) => [
      { do: 'keepPlace' },
      { do: 'lines', count: 2_000, perSecond: 50_000 },
      { do: 'untilRead', flag: `${file}.wait` },
      { do: 'truncate' },
      { do: 'lines', count: 300, perSecond: 5_000 },
      { do: 'slowly', ms: 40 },
      { do: 'garbage', count: 4 },
      { do: 'untilRead', flag: `${file}.wait` },
      { do: 'truncate' },
      { do: 'slowly', ms: 40 },
      { do: 'lines', count: 300, perSecond: 5_000 },
    ]);
    agrees(followed, written);
    const again = await readFiles([path.join(folder, 'hole.jsonl')], { overrides });
    assert.deepEqual([again.source.events, again.source.rejected], [301, 0]);
  });
});
