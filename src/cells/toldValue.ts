import { measureOf } from '../measures/catalogue';
import { finish, type Parts } from '../measures/finish';
import type { MeasureId } from '../measures/measure';
import { tells } from '../measures/tells';
import type { DayRange } from '../model/calendar';
import type { LogInfo } from '../model/logInfo';
import { isKnown } from './isKnown';

/**
 * A measure from the parts of a period, in days of the calendar, and of the total that it belongs to; `null` where the
 * log has not what the measure needs, or begins too late to tell it of these days.
 */
export function toldValue(
  id: MeasureId,
  log: LogInfo,
  period: DayRange,
  group: Parts,
  total: Parts = group,
): number | null {
  const measure = measureOf(id);
  return isKnown(measure, log) && tells(measure, period, log.calendar) ? finish(measure, group, total) : null;
}
