import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FollowedLog } from '../../../../src/ingest/follow/followedLog';
import { logFolder, readFiles } from '../logFolder';

const { write } = logFolder();
const line = (second: number): string => `{"ts":"2025-01-01T00:00:0${second}Z","user":"u"}\n`;

describe('FollowedLog', () => {
  it('gives nothing more after a look that failed, as what that look had read is known to nobody', async () => {
    const file = write('broken.jsonl', line(1) + line(2));
    const followed = new FollowedLog(await readFiles([file]), {});
    appendFileSync(file, line(3));
    await assert.rejects(followed.advance(AbortSignal.abort(new Error('the look failed'))), /the look failed/);
    assert.equal(await followed.advance(new AbortController().signal), null);
    await followed.close();
  });
});
