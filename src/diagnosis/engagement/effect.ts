import type { Change } from './findChanges';

/** What each entry of a series lost or won by one of its changes, in users of an average day; 0 before it. */
export interface Effect {
  /** Index of the change; -1: the trend from the first day on. */
  readonly of: number;
  readonly from: number;
  readonly to: number;
  readonly byDay: Float64Array;
}

/**
 * The effect of a change, given the slope a day of the series before any, and how large each change is. A slope that
 * ends a growth is none as long as users do not become fewer: growth is never drawn on into what is expected.
 */
export function effectOf(
  of: number,
  { changes, day }: { readonly changes: readonly Change[]; readonly day: Float64Array },
  trend: number,
  sizes: readonly number[],
): Effect | null {
  const n = day.length;
  const change = changes[of];
  const { kind, from, to } = change ?? { kind: 'slope', from: 0, to: n };
  const byDay = new Float64Array(n);
  if (kind !== 'slope') {
    byDay.fill(sizes[of]!, from, to);
    return { of, from, to, byDay };
  }
  const own = change ? sizes[of]! : trend;
  const before = change
    ? changes.reduce(
        (sum, other, i) => sum + (i !== of && other.kind === 'slope' && other.from <= from ? sizes[i]! : 0),
        trend,
      )
    : 0;
  const after = before + own;
  if (before > 0 ? after >= 0 : before < 0 && after > 0) return null;
  // Of a growth that turns into a fall all of the fall counts; of a fall that becomes steeper, what is added.
  const slope = before > 0 ? after : own;
  for (let i = from; i < n; i++) byDay[i] = slope * (day[i]! - day[from]!);
  return { of, from, to, byDay };
}
