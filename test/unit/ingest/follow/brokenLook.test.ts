import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { describe, it, mock } from 'node:test';
import { FileTail } from '../../../../src/ingest/follow/fileTail';
import { FollowedLog } from '../../../../src/ingest/follow/followedLog';
import { PlainSource } from '../../../../src/ingest/sources/plainSource';
import { logFolder, readFiles } from '../logFolder';
import { FollowedRows } from './followedRows';

const { write } = logFolder();
type ReadTo = Parameters<PlainSource['read']>;

const { signal } = new AbortController();
const line = (second: number): string => `{"ts":"2025-01-01T00:00:0${second}Z","user":"u"}\n`;

describe('FollowedLog', () => {
  it('gives nothing more after a look that failed, as what that look had read is known to nobody', async () => {
    const file = write('broken.jsonl', line(1) + line(2));
    const followed = new FollowedLog(await readFiles([file]), {});
    appendFileSync(file, line(3));
    await assert.rejects(followed.advance(AbortSignal.abort(new Error('the look failed'))), /the look failed/);
    assert.equal(await followed.advance(signal), null);
    await followed.close();
  });

  it('throws where what it read could not be kept, and gives nothing more', async () => {
    const file = write('memory.jsonl', line(1) + line(2));
    const followed = new FollowedLog(await readFiles([file]), {});
    await followed.advance(signal);
    appendFileSync(file, line(3));
    const failing = mock.method(FileTail.prototype, 'readTo', async () => {
      throw new RangeError('Array buffer allocation failed');
    });
    await assert.rejects(followed.advance(signal), /allocation failed/);
    failing.mock.restore();
    assert.equal(await followed.advance(signal), null);
    await followed.close();
  });

  it('reads the next time what the disk did not give, with the bytes of a piece that it failed amid', async () => {
    const followed = new FollowedRows(await readFiles([write('disk.jsonl', line(1) + line(2))]));
    await followed.advance();
    const [file = ''] = followed.source.files;
    appendFileSync(file, line(3) + line(4));
    const { read } = PlainSource.prototype;
    let reads = 0;
    const failing = mock.method(PlainSource.prototype, 'read', async function some(this: PlainSource, ...to: ReadTo) {
      if (reads++ > 0) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
      return read.call(this, to[0], to[1], Math.min(10, to[2]));
    });
    await followed.advance();
    assert.ok(reads > 1);
    failing.mock.restore();
    assert.ok(await followed.advance());
    assert.deepEqual([followed.rows.length, followed.source.rejected], [4, 0]);
  });
});
