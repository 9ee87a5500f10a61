import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inspectFields } from '../../../../src/ingest/sampling/inspectFields';
import { logFolder, readFiles } from '../logFolder';

const { folder, write } = logFolder();
const inspect = (...files: readonly string[]) => inspectFields(files, new AbortController().signal);
const lines = (n: number, make: (i: number) => object): string =>
  Array.from({ length: n }, (_, i) => JSON.stringify(make(i))).join('\n');

describe('inspectFields', () => {
  it('tells the fields of a log that no time is found in, with what each would be', async () => {
    const file = write(
      'timeless.jsonl',
      lines(300, (i) => ({
        clock: `tick ${i % 7}`,
        user: `u${i % 50}`,
        status: i % 9 ? 'ok' : 'error',
        n: i,
        a: i % 3,
      })),
    );
    await assert.rejects(readFiles([file]), /no field that reads as a time/);
    const fields = await inspect(file);
    assert.deepEqual(
      fields.map(({ field, use }) => `${field} ${use}`),
      ['clock dimension', 'user user', 'status outcome', 'n unused', 'a dimension'],
    );
    assert.deepEqual(fields[0], {
      field: 'clock',
      use: 'dimension',
      reason: '7 values that repeat',
      distinct: 7,
      distinctIsFloor: true,
      examples: ['tick 0', 'tick 1', 'tick 2'],
    });
  });

  it('takes the same fields for the same as the reading of the whole log does', async () => {
    const file = write(
      'whole.jsonl',
      lines(500, (i) => ({
        ts: 1_700_000_000 + i,
        user: `u${i % 50}`,
        level: i % 4 ? 'info' : 'error',
        msg: `job ${i} is done`,
        code: i % 12,
      })),
    );
    const use = ({ field, use }: { field: string; use: string }): string => `${field} ${use}`;
    const own = (await readFiles([file])).inference.fields.filter(({ field }) => field !== 'msg_signature');
    assert.deepEqual((await inspect(file)).map(use), own.map(use));
  });

  it('passes over files that cannot be read, and fails as the first does if none can', async () => {
    const good = write(
      'good.jsonl',
      lines(3, (i) => ({ a: i })),
    );
    const empty = write('empty.jsonl', '');
    const missing = path.join(folder, 'missing.jsonl');
    assert.deepEqual(
      (await inspect(missing, good, empty)).map(({ field }) => field),
      ['a'],
    );
    await assert.rejects(inspect(empty, missing), { name: 'ReadError', message: /^empty\.jsonl is empty/ });
    await assert.rejects(inspect(), { name: 'ReadError' });
  });

  it('stops with the reason of its signal', async () => {
    const reason = new Error('never mind');
    await assert.rejects(inspectFields([write('a.jsonl', '{"a":1}')], AbortSignal.abort(reason)), reason);
  });

  it('looks at a sample only: 60 MB in a moment', async () => {
    const pad = 'x'.repeat(200);
    const file = write(
      'large.jsonl',
      lines(20_000, (i) => ({ a: i % 5, pad }))
        .concat('\n')
        .repeat(13),
    );
    await inspect(file);
    const began = performance.now();
    await inspect(file);
    assert.ok(performance.now() - began < 1000, `${performance.now() - began} ms`);
  });
});
