import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { describe, it } from 'node:test';
import { logFolder, overriding, readFiles } from './logFolder';

const { write } = logFolder();
const csv = (...stamps: readonly string[]): string => ['time,user', ...stamps.map((stamp) => `${stamp},u`)].join('\n');
const days = (times: Float64Array): string[] => [...times].map((ms) => new Date(ms).toISOString().slice(0, 10));

function written(name: string, lastChange: string, ...stamps: readonly string[]): string {
  const file = write(name, csv(...stamps));
  utimesSync(file, new Date(lastChange), new Date(lastChange));
  return file;
}

describe('readLog of stamps without a year', () => {
  it('ends them at the date of their file, turns of the year counted back', async () => {
    const file = written('turn.csv', '2024-02-04', 'Dec 30 10:00:00', 'Jan  2 10:00:00', 'Feb  3 10:00:00');
    const { columns, inference } = await readFiles([file]);
    assert.deepEqual(days(columns.time), ['2023-12-30', '2024-01-02', '2024-02-03']);
    assert.equal(columns.localClock, true);
    assert.match(inference.questions[0]?.text ?? '', /carry no year: the last one was taken for 2024, by the date/);
    assert.equal(inference.questions[0]?.brief, 'Year 2024 assumed: the time stamps carry none');
  });

  it('takes the year of other stamps of their file before its date', async () => {
    const file = written('mixed.csv', '2026-11-25', 'Feb 25 16:19:38', '2019-02-25 16:19:49');
    const { columns } = await readFiles([file]);
    assert.deepEqual(days(columns.time), ['2019-02-25', '2019-02-25']);
  });

  it('takes the year that a person says, and asks no more', async () => {
    const file = written('said.csv', '2024-02-04', 'Dec 30 10:00:00', 'Jan  2 10:00:00');
    const { columns, inference } = await readFiles([file], overriding({ lastYear: 2010 }));
    assert.deepEqual(days(columns.time), ['2009-12-30', '2010-01-02']);
    assert.ok(!inference.questions.some(({ text }) => text.includes('year')));
    assert.equal(inference.lastYear, 2010);
  });

  it('goes by the date of each of several files', async () => {
    const older = written('app.1.csv', '2022-06-01', 'May 30 10:00:00', 'May 31 10:00:00');
    const newer = written('app.csv', '2023-06-01', 'May 30 10:00:00', 'May 31 10:00:00');
    const { columns } = await readFiles([older, newer]);
    assert.deepEqual(days(columns.time), ['2022-05-30', '2022-05-31', '2023-05-30', '2023-05-31']);
  });

  it('rejects a 29 February of a year that has none, with its line', async () => {
    const file = written('leap.csv', '2023-03-02', 'Feb 28 10:00:00', 'Feb 29 10:00:00', 'Mar  1 10:00:00');
    const { source } = await readFiles([file], overriding({ lastYear: 2023 }));
    assert.deepEqual(
      source.rejectedReasons.map(({ reason, count, firstLine }) => [reason, count, firstLine]),
      [['29 February of no leap year', 1, 3]],
    );
    assert.equal(source.events, 2);
  });
});
