import type { DictionaryColumn } from '../../model/columns';
import type { PreviewEffect } from '../../model/preview';
import { offsetZone } from '../../model/timeZone';
import type { Reading } from '../reading/finishReading';

/** The numbers of a reading, as the log would show them. */
export function previewEffect(
  { source, inference, columns }: Pick<Reading, 'source' | 'inference' | 'columns'>,
  timeZone: string,
): PreviewEffect {
  const { time, user, outcome, offsetMinutes, localClock } = columns;
  const { records, events, rejected, rejectedReasons } = source;
  return {
    records,
    events,
    rejected,
    rejectedReasons: rejectedReasons.map(({ reason, count }) => ({ reason, count })),
    errors: outcome?.reduce((sum, error) => sum + error, 0) ?? null,
    users: user && new Set(user.codes.filter((code) => code > 0)).size,
    dimensions: columns.dimensions.map((column) => ({ field: column.field, members: membersOf(column) })),
    questions: inference.questions,
    firstMs: time.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY),
    lastMs: time.reduce((most, ms) => Math.max(most, ms), Number.NEGATIVE_INFINITY),
    ...(inference.lastYear === undefined ? {} : { lastYear: inference.lastYear }),
    zone: timeZone === 'auto' ? offsetZone(offsetMinutes ?? 0) : timeZone,
    zoneFrom: timeZone !== 'auto' ? 'setting' : offsetMinutes === null || localClock ? 'nowhere' : 'stamps',
  };
}

/** The absent value is a member too. */
const membersOf = ({ codes }: DictionaryColumn): number => new Set(codes).size;
