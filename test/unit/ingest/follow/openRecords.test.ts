import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, mock } from 'node:test';
import { FileTail } from '../../../../src/ingest/follow/fileTail';
import { logFolder } from '../logFolder';
import { FollowedRows } from './followedRows';
import { readTraces, traceRoles } from './stackTraces';

const { folder } = logFolder();

describe('a record that may go on', () => {
  it('is shown again only once its own file has more bytes, however often others are read', async (t) => {
    const [waiting, busy] = ['waiting.log', 'busy.log'].map((name) => path.join(folder, name)) as [string, string];
    writeFileSync(waiting, '1735689600 u a ok\n  at one\n');
    writeFileSync(busy, '1735689601 u b ok\n');
    const shown = new Map<string, number>();
    const preview = FileTail.prototype.preview;
    const counting = mock.method(FileTail.prototype, 'preview', function count(this: FileTail, ...to: [never]) {
      shown.set(this.path, (shown.get(this.path) ?? 0) + 1);
      preview.apply(this, to);
    });
    t.after(() => counting.mock.restore());
    const followed = new FollowedRows(await readTraces([waiting, busy]), traceRoles);
    for (let i = 0; i < 5; i++) assert.equal(await followed.advance(), false);
    assert.deepEqual(Object.fromEntries(shown), { [waiting]: 1, [busy]: 1 });
    for (let i = 0; i < 3; i++) {
      appendFileSync(busy, `173568970${i} u c ok\n`);
      assert.ok(await followed.advance());
    }
    assert.deepEqual(Object.fromEntries(shown), { [waiting]: 1, [busy]: 4 });
    appendFileSync(waiting, '  at two\n');
    assert.ok(await followed.advance());
    assert.deepEqual(Object.fromEntries(shown), { [waiting]: 2, [busy]: 4 });
    assert.deepEqual([followed.source.events, followed.rows.length], [5, 5]);
    appendFileSync(waiting, '1735689800 u d ok\n');
    assert.ok(await followed.advance());
    assert.deepEqual([followed.source.events, followed.rows.length], [6, 6]);
  });
});
