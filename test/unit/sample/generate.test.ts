import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { generate } from '../../../src/sample/generate';
import { runs } from '../../support/runs';
import { parsedLines, sampleBytes, textLines } from './sampleText';

const fields = ['timestamp', 'user_id', 'region', 'device', 'subscription', 'app_version', 'status', 'error_code'];
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('the same options give the same bytes, another seed gives others', async () => {
  const one = await sampleBytes({ preset: 'small', format: 'jsonl' });
  const again = await sampleBytes({ preset: 'small', format: 'jsonl' });
  const other = await sampleBytes({ preset: 'small', format: 'jsonl', seed: 7 });
  assert.equal(hash(one), hash(again));
  assert.notEqual(hash(one), hash(other));
});

test('every format holds the same records', async () => {
  const records = [...parsedLines(await sampleBytes({ preset: 'small', format: 'jsonl' }))];
  assert.equal(records.length, 20_000);
  for (const [format, separator] of [
    ['csv', ','],
    ['tsv', '\t'],
  ] as const) {
    const [header, ...lines] = textLines((await sampleBytes({ preset: 'small', format })).toString('utf8'));
    assert.equal(header, fields.join(separator));
    const rows = lines.map((line) => line.split(separator));
    assert.ok(rows.every((row) => row.length === fields.length));
    const read = rows.map((row) => Object.fromEntries(fields.map((field, i) => [field, row[i]])));
    const expected = records.map((record) => ({ ...record, error_code: record.error_code ?? '' }));
    assert.deepEqual(read, expected);
  }
});

test('lines have the documented members, and an error code if and only if they are errors', async () => {
  const seen = new Map(fields.map((field) => [field, new Set<string | undefined>()]));
  for (const line of parsedLines(await sampleBytes({ preset: 'case-study', rows: 60_000, format: 'jsonl' }))) {
    const expected = line.status === 'error' ? fields : fields.slice(0, -1);
    assert.deepEqual(Object.keys(line), expected);
    assert.match(line.timestamp, /^2025-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.match(line.user_id, /^u_\d{5}$/);
    for (const [field, members] of seen) members.add(line[field as keyof typeof line]);
  }
  const members = (field: string): string[] => [...(seen.get(field) ?? [])].map(String).sort();
  assert.deepEqual(members('region'), ['Africa', 'Asia Pacific', 'Europe', 'Latin America', 'North America']);
  assert.deepEqual(members('device'), ['Desktop', 'Mobile', 'Tablet']);
  assert.deepEqual(members('subscription'), ['Enterprise', 'Free', 'Pro']);
  assert.deepEqual(members('status'), ['error', 'success']);
  assert.deepEqual(members('app_version'), ['4.7', '4.8', '4.9', '5.0', '5.1', '5.2', '5.3']);
  assert.equal(members('error_code').length, 7);
});

test('any rows, users, days and seed give exactly that many rows, in order of time and within the days', async () => {
  const shape = fc.record({
    rows: fc.integer({ min: 1, max: 3000 }),
    users: fc.integer({ min: 1, max: 400 }),
    days: fc.integer({ min: 1, max: 120 }),
    seed: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(shape, async (options) => {
      const lines = [...parsedLines(await sampleBytes({ preset: 'small', format: 'jsonl', ...options }))];
      const times = lines.map(({ timestamp }) => Date.parse(timestamp));
      assert.equal(lines.length, options.rows);
      assert.ok(times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0)));
      const first = Date.parse('2025-09-22') - Math.round((options.days * 264) / 365) * 86_400_000;
      assert.ok(times.every((time) => time >= first && time < first + options.days * 86_400_000));
      assert.ok(new Set(lines.map(({ user_id }) => user_id)).size <= options.users);
    }),
    { numRuns: runs(60) },
  );
});

test('a preset reaches from the first minute of its first day to the last of its last', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const lines = [...parsedLines(await sampleBytes({ preset: 'small', format: 'jsonl', seed }))];
    assert.match(lines[0]?.timestamp ?? '', /^2025-07-19T00:00:/);
    assert.match(lines.at(-1)?.timestamp ?? '', /^2025-10-16T23:59:/);
  }
});

test('the next chunk waits until the writer is done, and progress counts whole records', async () => {
  let writing = false;
  let lines = 0;
  const progress: number[] = [];
  const written: number[] = [];
  const slowly = async (chunk: Buffer): Promise<void> => {
    assert.equal(writing, false);
    writing = true;
    lines += chunk.toString('latin1').split('\n').length - 1;
    written.push(lines);
    await setImmediate();
    writing = false;
  };
  const { records } = await generate({ preset: 'small', format: 'jsonl' }, slowly, (n) => progress.push(n));
  assert.equal(records, 20_000);
  assert.ok(progress.length > 2);
  assert.deepEqual(progress, written);
  assert.equal(progress.at(-1), 20_000);
});

test('an abort ends it with its reason, before or between chunks', async () => {
  const reason = new Error('no longer wanted');
  const never = (): never => assert.fail('nothing is written');
  const early = generate({ preset: 'small', format: 'csv' }, never, undefined, AbortSignal.abort(reason));
  await assert.rejects(early, reason);
  const controller = new AbortController();
  let chunks = 0;
  const late = generate(
    { preset: 'small', format: 'csv' },
    () => void chunks++,
    () => controller.abort(reason),
    controller.signal,
  );
  await assert.rejects(late, reason);
  assert.equal(chunks, 1);
});

test('what the writer throws comes out', async () => {
  const full = (): never => {
    throw new Error('disk full');
  };
  await assert.rejects(generate({ preset: 'small', format: 'csv' }, full), /disk full/);
});
