import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { open } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lineIn } from '../../../../src/ingest/sources/lineIn';
import { PlainSource } from '../../../../src/ingest/sources/plainSource';
import { logFolder } from '../logFolder';

const { write } = logFolder();

describe('lineIn', () => {
  it('gives the line of any byte of any text, also of more than a piece, and the last line behind its end', async () => {
    const text = fc.array(fc.constantFrom('', 'a', 'é', 'x'.repeat(300_000)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(text, fc.nat(2_500_000), async (lines, offset) => {
        const content = Buffer.from(lines.join('\n'));
        const handle = await open(write('lines.txt', content));
        const line = await lineIn(new PlainSource(handle, 0, Number.POSITIVE_INFINITY), offset);
        await handle.close();
        assert.equal(line, content.subarray(0, offset).toString('latin1').split('\n').length);
      }),
      { numRuns: 60 },
    );
  });

  it('stops once it is told to', async () => {
    const handle = await open(write('two.txt', 'a\nb\n'));
    const reason = new Error('enough');
    const reading = lineIn(new PlainSource(handle, 0, 4), 3, AbortSignal.abort(reason));
    await assert.rejects(reading, reason);
    await handle.close();
  });
});
