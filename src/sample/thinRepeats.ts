import type { Random } from '../model/random';
import type { Logins } from './logins';
import { picker } from './picker';

/** Takes logins away at random until `rows` are left: repeats on a day before anyone's first login of a day. */
export function thinRepeats(logins: Logins, rows: number, draw: Random): void {
  const surplus = Math.max(0, logins.rows - rows);
  const openings = logins.userDays();
  const repeats = logins.rows - openings;
  const dropsRepeat = picker(surplus, repeats, draw);
  const dropsOpening = picker(surplus - repeats, openings, draw);
  logins.filter((row) => !(logins.opensDay(row) ? dropsOpening() : dropsRepeat()));
}
