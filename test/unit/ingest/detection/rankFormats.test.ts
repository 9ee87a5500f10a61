import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankFormats } from '../../../../src/ingest/detection/rankFormats';
import { formats } from '../../../../src/ingest/formats/formats';
import { logFolder } from '../logFolder';

const { write } = logFolder();
const rank = (...files: readonly string[]) => rankFormats(files, new AbortController().signal);
const json = '{"t":1735689600,"a":"x"}\n'.repeat(20);

describe('rankFormats', () => {
  it('names every format once, the best first, and what the log is taken for', async () => {
    const { detected, formats: ranked } = await rank(write('a.jsonl', json));
    assert.deepEqual(ranked.map(({ id }) => id).sort(), formats.map(({ id }) => id).sort());
    assert.deepEqual(ranked[0], { id: 'jsonl', name: 'JSON lines', score: 1 });
    assert.deepEqual(
      detected.map(({ id, score, files }) => [id, score, files]),
      [['jsonl', 1, 1]],
    );
  });

  it('gives the mean over files of several formats, a file given twice counted once', async () => {
    const [a, b] = [write('a.jsonl', json), write('b.csv', 't,a\n1735689600,x\n1735689601,y\n')];
    const { detected, formats: ranked } = await rank(a, b, a);
    const score = (id: string) => ranked.find((format) => format.id === id)?.score ?? 0;
    assert.equal(score('jsonl'), 0.5);
    assert.ok(score('csv') > 0.2 && score('csv') <= 1);
    assert.deepEqual(
      detected.map(({ id }) => id),
      ['jsonl', 'csv'],
    );
  });

  it('answers for a log that no format reads: nothing is detected, every format can be chosen', async () => {
    const { detected, formats: ranked } = await rank(write('a.bin', Uint8Array.of(0, 1, 2, 0, 255)));
    assert.deepEqual(detected, []);
    assert.equal(ranked.length, formats.length);
  });

  it('passes over files that cannot be read, and fails as the first does if none can', async () => {
    const empty = write('empty.jsonl', '');
    assert.equal((await rank(empty, write('a.jsonl', json))).detected[0]?.id, 'jsonl');
    await assert.rejects(rank(empty, '/nowhere/b.jsonl'), /^ReadError: empty\.jsonl is empty/);
    await assert.rejects(rank(), { name: 'ReadError' });
  });
});
