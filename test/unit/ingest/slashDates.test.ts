import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { RangeReader } from '../../../src/ingest/ranges/rangeReader';
import type { RangeThreads } from '../../../src/ingest/ranges/rangeThreads';
import type { Reading } from '../../../src/ingest/reading/finishReading';
import { dayMs } from '../../../src/model/timeZone';
import { FollowedRows } from './follow/followedRows';
import { logFolder, overriding, readFiles } from './logFolder';

const { write, read } = logFolder();
const csv = (dates: readonly string[]): string =>
  `time,user,note\n${dates.map((date, i) => `${date} 10:00,u${i % 5},n\n`).join('')}`;
const days = ({ columns }: Reading): string[] => [...columns.time].map((ms) => new Date(ms).toISOString().slice(0, 10));
const asked = ({ inference }: Reading): string => inference.questions.map(({ text }) => text).join('\n');
const rejects = ({ source }: Reading) =>
  source.rejectedReasons.map(({ reason, count, firstLine }) => [reason, count, firstLine]);

/** `count` lines of a date for each day of some months of 2025, the day first, padded to make the file large. */
function manyDays(months: readonly number[], linesOf: (day: number) => number): string {
  const lines = ['time,user,note'];
  for (const month of months) {
    for (let day = 1; day <= 28; day++) {
      for (let i = 0; i < linesOf(day); i++) lines.push(`${day}/${month}/2025 10:00:00,u${i % 97},${'x'.repeat(900)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const perMonth = ({ columns }: Reading): number[] => {
  const counts = new Array<number>(12).fill(0);
  for (const ms of columns.time) counts[new Date(ms).getUTCMonth()]!++;
  return counts;
};

/** Threads that read in this one. */
const threads: RangeThreads = {
  count: 2,
  start: () => {
    let reader: RangeReader | null = null;
    return {
      begin: (job) => {
        reader = new RangeReader(structuredClone(job), new AbortController().signal);
      },
      read: (range) => reader?.read(range) ?? Promise.reject(new Error('not begun')),
      end: () => {},
    };
  },
};

describe('readLog of dates with slashes', () => {
  it('reads those before the first that tells the order as those after it', async () => {
    const reading = await read('flip.csv', csv(['1/2/2025', '2/2/2025', '13/2/2025', '3/2/2025']));
    assert.deepEqual(days(reading), ['2025-02-01', '2025-02-02', '2025-02-13', '2025-02-03']);
    assert.equal(reading.inference.dayFirst, true);
    assert.doesNotMatch(asked(reading), /month/);
    assert.match(reading.inference.fields[0]?.reason ?? '', /read as dates such as 3\/4\/2025, with the day first$/);
  });

  it('gives the same by one thread or several, of many lines before the first that tells the order', async () => {
    const file = write(
      'many.csv',
      manyDays([1, 2, 3, 4, 5], (day) => (day <= 12 ? 180 : 1)),
    );
    const alone = await readFiles([file]);
    assert.deepEqual(perMonth(alone).slice(0, 6), [2176, 2176, 2176, 2176, 2176, 0]);
    assert.deepEqual(await readFiles([file], { threads }), alone);
  });

  it('gives the same packed, of which only the start is sampled', async () => {
    const text = manyDays([9, 10, 11], (day) => (day <= 12 ? 300 : 1));
    const plain = await read('plain.csv', text);
    const packed = await read('packed.csv.gz', gzipSync(text));
    assert.deepEqual(perMonth(plain).slice(8), [3616, 3616, 3616, 0]);
    assert.deepEqual(packed.columns, plain.columns);
    assert.deepEqual([packed.source.rejected, packed.inference.dayFirst], [0, true]);
  });

  it('says so where none tells the order, and takes the month first', async () => {
    const reading = await read('never.csv', csv(['1/2/2025', '3/3/2025', '2/2/2025']));
    assert.deepEqual(days(reading), ['2025-01-02', '2025-03-03', '2025-02-02']);
    assert.match(asked(reading), /tells days from months: those such as 3\/4\/2025 \(1\) were read as month\/day/);
  });

  it('takes the order that a person says, and asks no more', async () => {
    const reading = await read('said.csv', csv(['1/2/2025', '3/2/2025']), overriding({ dayFirst: true }));
    assert.deepEqual(days(reading), ['2025-02-01', '2025-02-03']);
    assert.doesNotMatch(asked(reading), /month/);
  });

  it('goes by most of those that tell an order, and rejects the others with their line', async () => {
    const dates = ['1/2/2025', '1/13/2025', '13/2/2025', '14/2/2025'];
    const reading = await read('both.csv', csv(dates));
    assert.deepEqual(days(reading), ['2025-02-01', '2025-02-13', '2025-02-14']);
    assert.deepEqual(rejects(reading), [['month first, in a log with the day first', 1, 3]]);
    assert.match(asked(reading), /written in two orders/);
    const other = await read('other.csv', csv(dates), overriding({ dayFirst: false }));
    assert.deepEqual(rejects(other), [['day first, in a log with the month first', 2, 4]]);
    assert.deepEqual(days(other), ['2025-01-02', '2025-01-13']);
  });

  it('knows only afterwards which of them are of a period, and counts those outside by one reason', async () => {
    const [from, to] = [Date.UTC(2025, 1, 1) / dayMs, Date.UTC(2025, 2, 1) / dayMs];
    const part = { kind: 'period', from, to } as const;
    const dates = ['2/1/2025', '1/2/2025', '5/6/2025', '13/2/2025', '14/3/2025'];
    const reading = await read('period.csv', csv(dates), { part });
    assert.deepEqual(days(reading), ['2025-02-01', '2025-02-13']);
    assert.deepEqual(rejects(reading), [['outside of the period read', 3, 4]]);
  });

  it('keeps other stamps beside them as they are', async () => {
    const dates = ['2025-02-01', '1/2/2025', '2025-02-03', '13/2/2025', '4.2.2025'];
    const reading = await read('mixed.csv', csv(dates));
    assert.deepEqual(days(reading), ['2025-02-01', '2025-02-01', '2025-02-03', '2025-02-13', '2025-02-04']);
  });
});

describe('a followed log of dates with slashes', () => {
  const grown = async (name: string, before: readonly string[], after: string): Promise<FollowedRows> => {
    const file = write(name, csv(before));
    const followed = new FollowedRows(await readFiles([file]), {}, 0);
    appendFileSync(file, `${after} 10:00,u1,n\n`);
    assert.ok(await followed.advance());
    return followed;
  };
  const lastDay = ({ rows }: FollowedRows): string => new Date(rows.at(-1)?.time ?? 0).toISOString().slice(0, 10);

  it('keeps the order that it was opened with', async () => {
    assert.equal(lastDay(await grown('day.csv', ['13/2/2025', '1/3/2025'], '2/3/2025')), '2025-03-02');
    assert.equal(lastDay(await grown('month.csv', ['2/13/2025', '3/1/2025'], '3/2/2025')), '2025-03-02');
  });

  it('rejects what can only have the other order, even where none was told before: what is shown cannot change its day', async () => {
    for (const before of [['2/13/2025'], ['3/1/2025', '3/2/2025']]) {
      const { source, rows } = await grown('late.csv', before, '14/2/2025');
      assert.equal(rows.length, before.length);
      assert.deepEqual(
        source.rejectedReasons.map(({ reason, count, firstLine }) => [reason, count, firstLine]),
        [['day first, in a log with the month first', 1, before.length + 2]],
      );
    }
  });
});
