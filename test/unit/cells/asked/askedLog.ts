import type { AskedLog } from '../../../../src/cells/asked/reading';
import { readWords } from '../../../../src/cells/asked/readWords';
import { Vocabulary } from '../../../../src/cells/asked/vocabulary';
import { calendarOf } from '../../../../src/model/calendar';
import type { Key } from '../../../../src/model/selection';
import { dayMs, dayNumber } from '../../../../src/model/timeZone';

/** A log of 2025, of which the last day was only begun, with these dimensions. */
export function askedLog(dimensions: Readonly<Record<string, readonly Key[]>>): AskedLog {
  const calendar = calendarOf({
    timeZone: 'UTC',
    window: 'rolling30',
    firstMs: dayNumber(2025, 1, 1) * dayMs,
    lastMs: dayNumber(2025, 12, 31) * dayMs + 1,
    missedBefore: 0,
    missedAfter: 1,
  });
  return {
    calendar,
    dimensions: Object.entries(dimensions).map(([name, members]) => ({ name, field: name, members })),
  };
}

export const shop = askedLog({
  device: ['Desktop', 'Mobile', 'Tablet', null],
  plan: ['Free', 'Pro', 'Enterprise'],
  region: ['Europe', 'North America', 'South America', 'Asia-Pacific'],
  os: ['iOS', 'Android', 'Windows', 'Tablet'],
  status: ['200', '404', '500', 'ERROR', 'error'],
});

/** What is understood of a text, as short as it can be compared. */
export const understood = (text: string, log: AskedLog = shop) =>
  readWords(text, new Vocabulary(log.dimensions), log).map(({ measures, members, period, unknown }) => ({
    measures: measures.join(),
    members: members
      .map(({ dimension, keys, isNot }) => `${dimension}${isNot ? '!=' : '='}${keys.join('|')}`)
      .join(' '),
    period:
      period && [period.from, period.to].map((day) => new Date(day * dayMs).toISOString().slice(0, 10)).join('..'),
    unknown: unknown.join(' '),
  }));
