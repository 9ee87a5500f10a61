import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TooLargeError } from '../../../../src/ingest/part/tooLargeError';
import { dayNumber } from '../../../../src/model/timeZone';
import { logFolder, overriding, readFiles, valuesOf } from '../logFolder';

const { read, write } = logFolder();
const hour = 3_600_000;
const start = Date.UTC(2025, 0, 1);

const records = (count: number, users: number) =>
  Array.from({ length: count }, (_, i) => ({
    time: new Date(start + i * hour).toISOString(),
    user: `u${(i * 31) % users}`,
    device: i % 2 ? 'a' : 'b',
  }));
const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const csv = (rows: readonly { time: string; user: string; device: string }[]): string =>
  `time,user,device\n${rows.map(({ time, user, device }) => `${time},${user},${device}\n`).join('')}`;

const countsOf = (values: readonly (string | null)[]): Map<string | null, number> => {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('a sample of a log', () => {
  const rows = records(20_000, 1000);

  it('holds all events of about that share of the users, and none of the others, which are counted', async () => {
    const all = countsOf(rows.map(({ user }) => user));
    for (const share of [0.05, 0.5]) {
      const { source, columns } = await read('sample.jsonl', jsonLines(rows), { part: { kind: 'sample', share } });
      const kept = countsOf(valuesOf(columns.user));
      for (const [user, count] of kept) assert.equal(count, all.get(user ?? ''), `${user}`);
      assert.ok(Math.abs(kept.size / 1000 - share) < 4 * Math.sqrt((share * (1 - share)) / 1000), `${kept.size}`);
      assert.equal(source.records, 20_000);
      assert.equal(source.events + source.rejected, 20_000);
      assert.equal(source.rejectedReasons[0]?.reason, `not in the sample of ${share * 100} % of users`);
      assert.deepEqual(source.part, { kind: 'sample', share });
    }
  });

  it('holds the same users whatever the format and the order of records, and fewer in a smaller one', async () => {
    const users = async (text: string, share: number): Promise<string[]> => {
      const { columns } = await read('same.log', text, { part: { kind: 'sample', share } });
      return [...new Set(valuesOf(columns.user).map(String))].sort();
    };
    const some = await users(jsonLines(rows), 0.2);
    assert.deepEqual(await users(csv(rows.toReversed()), 0.2), some);
    assert.ok((await users(csv(rows), 0.1)).every((user) => some.includes(user)));
  });

  it('is one of events where nothing stands for a user', async () => {
    const { source } = await read('events.jsonl', jsonLines(rows), {
      ...overriding({ user: null }),
      part: { kind: 'sample', share: 0.25 },
    });
    assert.ok(Math.abs(source.events - 5000) < 300, `${source.events}`);
    assert.equal(source.rejectedReasons[0]?.reason, 'not in the sample of 25 % of events');
  });
});

describe('a period of a log', () => {
  const from = dayNumber(2025, 1, 3);
  const within = (timeZone: string, texts: readonly string[]) =>
    read('period.jsonl', jsonLines(texts.map((time, i) => ({ time, user: `u${i}` }))), {
      part: { kind: 'period', from, to: from + 1 },
      timeZone,
      zoneSet: timeZone !== 'auto',
    });

  it('holds the events of its days, the last not included, and counts the others', async () => {
    const { source } = await read('days.jsonl', jsonLines(records(240, 7)), {
      part: { kind: 'period', from, to: from + 2 },
    });
    assert.deepEqual([source.events, source.rejected, source.records], [48, 192, 240]);
    assert.deepEqual(source.rejectedReasons, [
      { reason: 'outside of the period read', count: 192, firstFile: source.files[0], firstLine: 1 },
    ]);
  });

  it("has the days of the report's zone, by default of the stamps' own clock", async () => {
    const stamps = ['2025-01-03T00:30:00+02:00', '2025-01-03T23:30:00+02:00', '2025-01-04T00:30:00+02:00'];
    assert.equal((await within('auto', stamps)).source.events, 2);
    const { columns } = await within('UTC', stamps);
    assert.deepEqual([...columns.time], ['2025-01-03T21:30:00Z', '2025-01-03T22:30:00Z'].map(Date.parse));
    const bare = ['2025-01-02 23:59:59', '2025-01-03 00:00:00', '2025-01-03 23:59:59'];
    const tokyo = await within('Asia/Tokyo', bare);
    assert.deepEqual([...tokyo.columns.time], ['2025-01-03T00:00:00Z', '2025-01-03T23:59:59Z'].map(Date.parse));
  });

  it('is known only once the years are where stamps have none', async () => {
    const lines = ['Dec 31 23:00:00', 'Jan  3 00:00:00', 'Jan  3 12:00:00', 'Jan  4 00:00:00', 'Jan  5 01:00:00'];
    const log = lines.map((stamp) => `${stamp} host sshd[7]: Accepted password for root from 10.0.0.1 port 22\n`);
    const { source, columns } = await read('sys.log', log.join(''), {
      ...overriding({ lastYear: 2025 }),
      part: { kind: 'period', from, to: from + 1 },
    });
    assert.deepEqual([...columns.time], ['2025-01-03T00:00:00Z', '2025-01-03T12:00:00Z'].map(Date.parse));
    assert.deepEqual(
      source.rejectedReasons.map(({ reason, count, firstLine }) => [reason, count, firstLine]),
      [['outside of the period read', 3, 1]],
    );
  });

  it('that holds no event is told by name', async () => {
    await assert.rejects(
      within('auto', ['2025-05-01T00:00:00Z']),
      /of its 1 record none is of the period 2025-01-03 to/,
    );
  });
});

describe('a log that would take more memory than allowed', () => {
  const file = write('large.jsonl', jsonLines(records(20_000, 1000)));

  it('is not read, and what it would take is told, with the times between which it lies', async () => {
    await assert.rejects(readFiles([file], { memoryBudget: 1e6 }), (error) => {
      assert.ok(error instanceof TooLargeError);
      const { events, bytes, budget, firstMs, lastMs } = error.estimate;
      assert.ok(Math.abs(events - 20_000) < 1000, `${events}`);
      assert.ok(bytes > 1e6 && bytes < 4e6, `${bytes}`);
      assert.deepEqual([budget, firstMs], [1e6, start]);
      // The last record of a sample may go on behind it, and is not read.
      assert.ok(lastMs === start + 19_998 * hour || lastMs === start + 19_999 * hour, `${lastMs}`);
      assert.match(error.message, /large\.jsonl holds about .* read a period or a sample of it/);
      return true;
    });
  });

  it('is read where it fits, and where a person says that all or a part of it shall be', async () => {
    assert.equal((await readFiles([file], { memoryBudget: 8e6 })).source.part, null);
    const all = await readFiles([file], { memoryBudget: 1e6, part: { kind: 'all' } });
    assert.deepEqual([all.source.events, all.source.part], [20_000, null]);
    await readFiles([file], { memoryBudget: 1e6, part: { kind: 'sample', share: 0.5 } });
  });
});
