import type { Random } from '../model/random';
import type { Logins } from './logins';
import { picker } from './picker';
import type { Reach } from './reach';

/**
 * Takes up to `surplus` user-days away, chosen at random among those of complete days that no window misses: the same
 * person came before and after, at most a window apart. So DAU falls and MAU stays.
 */
export function thinDays(logins: Logins, reach: Reach, surplus: number, draw: Random): void {
  for (let left = surplus; left > 0; ) {
    const taken = takeDays(logins, reach, left, draw);
    if (taken === 0) return;
    left -= taken;
  }
}

function takeDays(logins: Logins, reach: Reach, most: number, draw: Random): number {
  let spares = 0;
  eachUserDay(logins, reach, (spare) => {
    if (spare) spares++;
    return true;
  });
  const picks = picker(most, spares, draw);
  const gone = new Set<number>();
  eachUserDay(logins, reach, (spare, row) => {
    if (!spare || !picks()) return true;
    gone.add(row);
    return false;
  });
  let isGone = false;
  logins.filter((row) => {
    if (logins.opensDay(row)) isGone = gone.has(row);
    return !isGone;
  });
  return gone.size;
}

/** Asks of each user-day, by its first row, whether to keep it; what is spare depends on what was kept before. */
function eachUserDay(logins: Logins, reach: Reach, keep: (spare: boolean, row: number) => boolean): void {
  const { person, day, rows } = logins;
  let keptPerson = -1;
  let keptDay = 0;
  let next = 0;
  for (let row = 0; row < rows; row = next) {
    next = row + 1;
    while (next < rows && !logins.opensDay(next)) next++;
    const who = person[row] ?? 0;
    const on = day[row] ?? 0;
    const comesAgain = next < rows && person[next] === who && (day[next] ?? 0) - keptDay <= reach.windowDays;
    if (!keep(who === keptPerson && on >= reach.complete.from && comesAgain, row)) continue;
    keptPerson = who;
    keptDay = on;
  }
}
