import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { feedSpan } from '../../../../src/ingest/ranges/feedSpan';
import { Feeder } from '../../../../src/ingest/reading/feeder';
import { logFolder } from '../logFolder';

const { write } = logFolder();
const at = '@'.charCodeAt(0);
const newline = 10;

/** Feeds [0, to) of a text whose records begin with "@": where the next record is, and how many bytes were looked at. */
async function fed(text: string, to: number, isGuess: boolean): Promise<{ place: number | null; looked: number }> {
  let looked = 0;
  const reader = {
    read({ bytes }: { bytes: Uint8Array }, start: number, end: number): number {
      looked += end - start;
      let done = start;
      for (let p = start + 1; p < end; p++) if (bytes[p] === at && bytes[p - 1] === newline) done = p;
      return done;
    },
  };
  const handle = await open(write('span.log', text));
  try {
    const feeder = new Feeder(reader, { chunkBytes: 2 ** 16, maxRecordBytes: 64 * 2 ** 20 });
    const span = { from: 0, to, size: text.length, isGuess };
    return { place: await feedSpan(feeder, handle, span, new AbortController().signal, () => {}), looked };
  } finally {
    await handle.close();
  }
}

describe('feedSpan', () => {
  const trace = `@ a\n${'  at some.place(file.ts:12)\n'.repeat(100_000)}`;

  it('looks at a record that goes on for 100,000 lines after the span a few times in all, not once a line', async () => {
    const { place, looked } = await fed(`${trace}@ b\n${trace}`, 2 ** 20, false);
    assert.ok(place !== null && place >= trace.length);
    assert.ok(looked < 10 * trace.length, `${looked} bytes`);
  });

  it('reads no further than to twice the length of such a record, be the lines after it ever so long', async () => {
    const long = `@${'x'.repeat(2 ** 16)}\n`.repeat(300);
    const { place } = await fed(`${trace}@ b\n${long}`, 2 ** 20, false);
    assert.ok(place !== null && place < 2 * trace.length + 2 ** 17, `${place}`);
  });

  it('adds single lines to a short one: the place is the very next record', async () => {
    const text = `@ a\n${' x\n'.repeat(40)}@ b\n@ c\n`;
    assert.equal((await fed(text, 10, true)).place, text.indexOf('@ b'));
  });

  it('gives up a guess that goes on for long: its place is the record that does not end', async () => {
    const { place, looked } = await fed(`@ 0\n${trace}`, 2 ** 20, true);
    assert.equal(place, 4);
    assert.ok(looked < 10 * 2 ** 20, `${looked} bytes`);
  });
});
