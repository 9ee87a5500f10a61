import type { Calendar } from '../../model/calendar';
import { daySeries } from '../engagement/daySeries';
import { userError } from '../engagement/userError';
import type { UserDays } from '../userDays/userDays';
import { type LevelModel, levelModel, shapeFrom, sizeOf } from './levelModel';

/** How many active user-days there are in some days against those to be expected. */
export interface Fall {
  /** Relative: -0.1 is a tenth fewer. */
  readonly change: number;
  readonly error: number;
  /** User-days that were to be expected. */
  readonly expected: number;
}

/** The model of a table's days, or `null` where no full day has a user. */
export function modelOf(table: UserDays, calendar: Calendar, leftOut: Uint8Array | null): LevelModel | null {
  const series = daySeries(table, calendar, leftOut);
  return series.day.length >= 14 && series.users.some((n) => n > 0) ? levelModel(series) : null;
}

/** The fall of the days [from, to), days before compared. The error is that of days, and of users drawn with all their days. */
export function fallBetween(table: UserDays, model: LevelModel, from: number, to: number, ramp: number): Fall | null {
  const { series, unit } = model;
  const shape = shapeFrom(series, from, to, ramp);
  const { mid, error } = sizeOf(model, shape);
  if (!Number.isFinite(error)) return null;
  let [seen, without] = [0, 0];
  for (let i = 0; i < shape.length; i++) {
    if (shape[i] === 0) continue;
    seen += mid * unit * shape[i]! * series.factor[i]!;
    without += (series.level[i]! - mid * unit * shape[i]!) * series.factor[i]!;
  }
  if (without <= 0) return null;
  const change = seen / without;
  const scale = Math.abs(mid) > 1e-9 ? Math.abs(change / mid) : 1;
  const side = new Uint8Array(table.days);
  for (const [i, at] of series.day.entries()) side[at] = shape[i]! > 0 ? 2 : at < from ? 1 : 0;
  return { change, error: userError(table, side, scale * error), expected: without };
}
