import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitsOf } from '../../../../src/ingest/formats/bestFormat';
import type { LogFormat } from '../../../../src/ingest/formats/logFormat';
import { thinSample } from '../../../../src/ingest/formats/thinSample';
import { counted } from '../../../../src/ingest/roles/fieldProfile';
import { sampleOf } from '../recordsOf';

/** A format that reads lines which begin with a letter, and how many bytes it was asked to look at. */
function lettered(letter: string): { format: LogFormat; asked: number[] } {
  const asked: number[] = [];
  const format: LogFormat = {
    id: letter,
    name: letter,
    score(sample) {
      const lines = sample.flatMap(({ block, start, end }) =>
        String.fromCharCode(...block.bytes.subarray(start, end))
          .split('\n')
          .slice(0, -1),
      );
      asked.push(lines.join('\n').length + 1);
      return lines.filter((line) => line.startsWith(letter)).length / lines.length;
    },
    reader: () => ({ read: () => 0 }),
  };
  return { format, asked };
}

const lines = (letter: string, count: number): string => `${letter}${'.'.repeat(98)}\n`.repeat(count);

describe('fitsOf', () => {
  it('asks a format that reads none of the first lines no more where another one reads everything', () => {
    const [a, b] = [lettered('a'), lettered('b')];
    const fits = fitsOf([b.format, a.format], sampleOf(lines('a', 500)));
    assert.deepEqual(fits, [{ format: a.format, score: 1 }]);
    assert.deepEqual([a.asked, b.asked], [[4000, 50_000], [4000]]);
  });

  it('asks all of them about everything where none reads it all, so that a rare one is found', () => {
    const [a, b, c] = [lettered('a'), lettered('b'), lettered('c')];
    const fits = fitsOf([c.format, b.format, a.format], sampleOf(lines('a', 400) + lines('b', 100)));
    assert.deepEqual(fits, [
      { format: a.format, score: 0.8 },
      { format: b.format, score: 0.2 },
    ]);
  });
});

describe('thinSample', () => {
  it('keeps whole lines of the start of a piece: at least one, and all of a short one', () => {
    const size = (text: string): number => {
      const [{ start, end }] = thinSample(sampleOf(text));
      return end - start;
    };
    assert.equal(size(lines('a', 500)), 4000);
    assert.equal(size(`${'z'.repeat(9000)}\n${lines('a', 100)}`), 9001);
    assert.equal(size(lines('a', 3)), 300);
  });
});

describe('counted', () => {
  it('parts thousands by commas', () => {
    for (const n of [0, 7, 999, 1000, 12_345, 100_000, 1_234_567]) assert.equal(counted(n), n.toLocaleString('en'));
  });
});
