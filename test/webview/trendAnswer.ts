import type { TrendAnswer, TrendMeasure, TrendParams } from '../../src/cells/trend';
import type { Selection } from '../../src/model/selection';
import { dayNumber } from '../../src/model/timeZone';
import { triangleAnswer } from './caseStudy';

/** The trend of the case study's year: a half of the log for each clause but the period. */
export function trendAnswer({ measure }: TrendParams, { clauses }: Selection): TrendAnswer {
  const segment = clauses.filter(({ source }) => source !== 'period');
  const { full, complete } = triangleAnswer().days;
  const isMonthly = measure === 'mau' || measure === 'stickiness';
  return {
    measure,
    firstDay: dayNumber(2025, 1, 1),
    grain: 'day',
    values: daysOf(measure, 0.5 ** segment.length),
    whole: segment.length > 0 ? daysOf(measure, 1) : null,
    full,
    counted: isMonthly ? complete : measure === 'wau' ? { from: 6, to: full.to } : full,
    window: isMonthly ? 'users in 30 days' : measure === 'wau' ? 'users in 7 days' : null,
    missing: null,
  };
}

function daysOf(measure: TrendMeasure, scale: number): readonly (number | null)[] {
  const { dau, mau, stickiness, error_rate } = triangleAnswer(scale).days;
  if (measure === 'mau') return mau;
  if (measure === 'stickiness') return stickiness;
  if (measure === 'error_rate') return error_rate;
  return dau;
}
