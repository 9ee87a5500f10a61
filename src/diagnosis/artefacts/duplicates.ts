import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { median } from '../median';
import type { Artefact } from './artefact';

/** Of the rows at the same time of the same user, so many before one are looked at. */
const farthest = 32;
const fewestRows = 50;

export interface Duplicates {
  readonly found: readonly Artefact[];
  /** 1 for each row that repeats another one on the days concerned; `null` where there are none. */
  readonly rows: Uint8Array | null;
}

/**
 * Days with far more rows than others that repeat another one in all that is known of them: user, time, outcome and
 * members. Where the clock is coarse such rows are common on all days and tell nothing, unless there is hardly any row
 * without its double.
 */
export function* duplicates(events: Events): Steps<Duplicates> {
  const { rows, user, time, outcome, day, dimensions, calendar } = events;
  const isSame = (a: number, b: number): boolean => {
    if (outcome[a] !== outcome[b]) return false;
    for (const { codes } of dimensions) if (codes[a] !== codes[b]) return false;
    return true;
  };
  const repeats = new Uint8Array(rows);
  const isRepeated = new Uint8Array(rows);
  const all = new Float64Array(calendar.days);
  const doubled = new Float64Array(calendar.days);
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    all[day[row]!]!++;
    for (let other = row - 1; other >= 0 && other >= row - farthest; other--) {
      if (user[other] !== user[row] || time[other] !== time[row]) break;
      if (!isSame(row, other)) continue;
      repeats[row] = 1;
      isRepeated[other] = 1;
      isRepeated[row] = 1;
      doubled[day[row]!]!++;
      break;
    }
  }
  const share = all.map((count, at) => (count > 0 ? doubled[at]! / count : 0));
  const usual = median(share.filter((_, at) => all[at]! >= fewestRows));
  const alone = isRepeated.reduce((sum, one) => sum + 1 - one, 0);
  const isWhole = rows >= fewestRows && alone <= 0.05 * rows;
  const isDoubled = (at: number): boolean =>
    isWhole || (all[at]! >= fewestRows && share[at]! > Math.max(0.15, 4 * usual + 0.05));
  const found: Artefact[] = [];
  for (let from = 0; from < calendar.days; from++) {
    if (!isDoubled(from)) continue;
    let to = from;
    let count = 0;
    while (to < calendar.days && isDoubled(to)) count += doubled[to++]!;
    found.push({
      kind: 'duplicates',
      days: { from, to },
      segment: null,
      users: [],
      share: count / rows,
      sure: usual < 0.02 || isWhole ? 0.95 : 0.7,
      whole: false,
    });
    from = to;
  }
  if (found.length === 0) return { found, rows: null };
  for (let row = 0; row < rows; row++) if (!isDoubled(day[row]!)) repeats[row] = 0;
  return { found, rows: repeats };
}
