import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longestRaw, rawText } from '../../../../src/ingest/files/rawText';
import { logFolder } from '../logFolder';

const { write } = logFolder();
const raw = (file: string, offset: number, end: number | null) =>
  rawText(file, offset, end, new AbortController().signal);

describe('rawText', () => {
  const file = write('a.log', 'one\ntwo\n  more of two\nthree, grün\n');

  it('gives a record up to the next one, or to the end of its line where that is not known', async () => {
    assert.deepEqual(await raw(file, 4, 22), { text: 'two\n  more of two', isCut: false });
    assert.deepEqual(await raw(file, 4, null), { text: 'two', isCut: false });
    assert.deepEqual(await raw(file, 22, null), { text: 'three, grün', isCut: false });
    assert.deepEqual(await raw(write('b.log', 'x\nlast'), 2, null), { text: 'last', isCut: false });
  });

  it('cuts what is long, and says so', async () => {
    const long = write('long.log', `${'y'.repeat(longestRaw * 2)}\nz\n`);
    const { text, isCut } = await raw(long, 0, null);
    assert.deepEqual([text.length, isCut], [longestRaw, true]);
    assert.equal((await raw(long, 0, longestRaw * 2 + 1)).isCut, true);
    assert.deepEqual(await raw(long, longestRaw, longestRaw * 2), { text: 'y'.repeat(longestRaw), isCut: false });
  });

  it('fails as the reading of the file does', async () => {
    await assert.rejects(raw('/nowhere/a.log', 0, null), /a\.log was not found/);
  });
});
