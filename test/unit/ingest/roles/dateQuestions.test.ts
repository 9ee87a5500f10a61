import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateQuestions, orderWords } from '../../../../src/ingest/roles/dateQuestions';

const asked = (dayFirst: number, monthFirst: number, either: number): string =>
  dateQuestions({ dayFirst: dayFirst > monthFirst, counts: { dayFirst, monthFirst, either } })
    .map(({ text, option }) => `${text} ${option}`)
    .join();

describe('of the order of dates', () => {
  it('is said that none tells it, with the remedy', () => {
    assert.match(
      asked(0, 0, 2500),
      /3\/4\/2025 \(2,500\) were read as month\/day; if the day .*dayFirst to true\. --day-first$/,
    );
  });

  it('is said that dates disagree, which were rejected, and the remedy for the others', () => {
    assert.match(
      asked(900, 2, 7),
      /900 can only have the day first, 2 the month\. .* the 2 rejected; .*\. --month-first$/,
    );
    assert.match(
      asked(2, 900, 7),
      /900 can only have the month first, 2 the day\. .* the 2 rejected; .*\. --day-first$/,
    );
  });

  it('nothing is said where all that tell it agree, or there is none', () => {
    assert.deepEqual([asked(9, 0, 7), asked(0, 9, 7), dateQuestions(null)], ['', '', []]);
  });

  it('the reason of the time tells the order that was taken', () => {
    const counts = { dayFirst: 1, monthFirst: 0, either: 0 };
    assert.deepEqual([{ dayFirst: true, counts }, { dayFirst: false, counts }, null].map(orderWords), [
      ', with the day first',
      ', with the month first',
      '',
    ]);
  });
});
