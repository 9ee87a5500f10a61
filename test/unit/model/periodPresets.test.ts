import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grain } from '../../../src/model/grain';
import { isoUnit } from '../../../src/model/grain';
import { periodPresets } from '../../../src/model/periodPresets';
import { parseDay } from '../../../src/model/timeZone';

const day = (text: string): number => parseDay(text) ?? assert.fail(text);
/** Presets of a log that covers days from one to before another, all in full but `missing` at the end. */
const presets = (from: number, to: number, missing = 0, grain: Grain = 'day') =>
  periodPresets({ grain, firstDay: from, full: { from: 0, to: to - from - missing } }, 'en').map(
    (preset) => `${preset.label} = ${isoUnit(preset.from, grain)}..${isoUnit(preset.to, grain)}`,
  );

describe('the periods that a log offers', () => {
  it('are the last days, months, quarters and halves of it, those at its ends cut', () => {
    assert.deepEqual(presets(day('2025-02-10'), day('2025-08-21')), [
      'Last 7 days = 2025-08-14..2025-08-21',
      'Last 30 days = 2025-07-22..2025-08-21',
      'Last 90 days = 2025-05-23..2025-08-21',
      'Latest month: August 2025 = 2025-08-01..2025-08-21',
      'Previous month: July 2025 = 2025-07-01..2025-08-01',
      'Q3 2025 = 2025-07-01..2025-08-21',
      'Q2 2025 = 2025-04-01..2025-07-01',
      'Q1 2025 = 2025-02-10..2025-04-01',
      'H1 2025 = 2025-02-10..2025-07-01',
    ]);
  });

  it('end with the last full day', () => {
    assert.equal(presets(day('2025-02-10'), day('2025-08-22'), 1)[0], 'Last 7 days = 2025-08-14..2025-08-21');
  });

  it('are of years before too, the latest first, and not without end', () => {
    const many = presets(day('2000-01-01'), day('2025-02-01'));
    assert.deepEqual(many.slice(3, 6), [
      'Latest month: January 2025 = 2025-01-01..2025-02-01',
      'Previous month: December 2024 = 2024-12-01..2025-01-01',
      'Q4 2024 = 2024-10-01..2025-01-01',
    ]);
    assert.ok(many.includes('H2 2024 = 2024-07-01..2025-01-01'));
    assert.ok(many.length < 20, String(many.length));
  });

  it('are none that hold all of a short log, and none of a log without a full day', () => {
    assert.deepEqual(presets(day('2025-02-10'), day('2025-02-17')), []);
    assert.deepEqual(presets(day('2025-02-10'), day('2025-02-11'), 1), []);
  });

  it('are the last hours or minutes of a log of those', () => {
    const start = day('2025-02-10') * 24;
    assert.deepEqual(presets(start, start + 20, 0, 'hour'), [
      'Last hour = 2025-02-10T19:00..2025-02-10T20:00',
      'Last 6 hours = 2025-02-10T14:00..2025-02-10T20:00',
      'Last 12 hours = 2025-02-10T08:00..2025-02-10T20:00',
    ]);
    assert.deepEqual(presets(start * 60, start * 60 + 30, 0, 'minute'), [
      'Last 5 minutes = 2025-02-10T00:25..2025-02-10T00:30',
      'Last 15 minutes = 2025-02-10T00:15..2025-02-10T00:30',
    ]);
  });
});
