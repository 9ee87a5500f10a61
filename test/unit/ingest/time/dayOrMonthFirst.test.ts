import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const all = (texts: readonly string[]): string[] => {
  const stamps = new StampReader();
  return texts.map((text) => {
    const ms = stamps.readText(text);
    return Number.isNaN(ms) ? 'none' : `${new Date(ms).toISOString().slice(0, 10)}, ${stamps.kind}`;
  });
};

describe('dates of two numbers and a year', () => {
  it('have the month first as long as no number over 12 tells otherwise', () => {
    assert.deepEqual(all(['1/2/2024']), ['2024-01-02, US dates']);
  });

  it('have the day first after a stamp whose first number is over 12, until one tells otherwise', () => {
    assert.deepEqual(all(['13/2/2024', '1/2/2024', '1/13/2024', '1/2/2024']), [
      '2024-02-13, dates with the day first',
      '2024-02-01, dates with the day first',
      '2024-01-13, US dates',
      '2024-01-02, US dates',
    ]);
  });

  it('learn nothing from dates that are none', () => {
    assert.deepEqual(all(['13/13/2024', '31/2/2024', '1/2/2024']), ['none', 'none', '2024-01-02, US dates']);
  });

  it('can be told the order', () => {
    const stamps = new StampReader();
    stamps.dayFirst = true;
    assert.equal(stamps.readText('1/2/2024'), Date.UTC(2024, 1, 1));
  });

  it('have the day first with dots, whatever slashes told', () => {
    assert.deepEqual(all(['1/13/2024', '1.2.2024', '1/2/2024'])[1], '2024-02-01, dates with the day first');
    assert.deepEqual(all(['1/13/2024', '1.2.2024', '1/2/2024'])[2], '2024-01-02, US dates');
  });
});
