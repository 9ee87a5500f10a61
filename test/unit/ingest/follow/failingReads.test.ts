import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { FileTail } from '../../../../src/ingest/follow/fileTail';
import { logFolder, readFiles } from '../logFolder';
import { FollowedRows } from './followedRows';

const { folder } = logFolder();
const line = (i: number): string => `{"time":${1_735_689_600_000 + i * 1000},"user":"u${i}"}\n`;

/** A log of three events, of which another read fails from now on until it ends. */
async function failing(name: 'lineAt' | 'readTo', t: TestContext) {
  const file = path.join(folder, `${name}.log`);
  writeFileSync(file, [0, 1, 2].map(line).join(''));
  const followed = new FollowedRows(await readFiles([file]));
  const mock = t.mock.method(FileTail.prototype, name, () => Promise.reject(new Error('EIO')));
  return { file, followed, mock };
}

describe('following a log while reads of its file fail', () => {
  it('keeps the records that were read where only the line of a rejected one cannot be told', async (t) => {
    const { file, followed } = await failing('lineAt', t);
    appendFileSync(file, `nonsense\n${line(3)}`);
    await followed.advance();
    assert.deepEqual([followed.source.events, followed.source.rejected, followed.rows.length], [4, 1, 4]);
  });

  it('begins anew where it could not begin', async (t) => {
    const { file, followed, mock } = await failing('readTo', t);
    await assert.rejects(followed.advance(), /EIO/);
    mock.mock.restore();
    appendFileSync(file, line(3));
    await followed.advance();
    assert.deepEqual([followed.source.events, followed.rows.length], [4, 4]);
  });
});
