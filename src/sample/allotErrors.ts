import type { Random } from '../model/random';
import type { Logins } from './logins';
import { picker } from './picker';
import { quotas } from './quotas';
import { cellCount, published } from './world';

/**
 * Gives each cell of subscription × device its quota of errors, and so the log its published error rate. Turns as few
 * outcomes as that takes, chosen at random within the cell.
 */
export function allotErrors(logins: Logins, draw: Random): void {
  const events = new Array<number>(cellCount).fill(0);
  const errors = new Array<number>(cellCount).fill(0);
  for (let row = 0; row < logins.rows; row++) {
    const cell = logins.cell[row] ?? 0;
    events[cell] = (events[cell] ?? 0) + 1;
    errors[cell] = (errors[cell] ?? 0) + (logins.failed[row] ?? 0);
  }
  const turns = quotas(errors, Math.round(published.errorRate * logins.rows)).map((quota, cell) => {
    const [all = 0, have = 0] = [events[cell], errors[cell]];
    return have > quota
      ? { from: 1, picks: picker(have - quota, have, draw) }
      : { from: 0, picks: picker(quota - have, all - have, draw) };
  });
  for (let row = 0; row < logins.rows; row++) {
    const turn = turns[logins.cell[row] ?? 0];
    if (turn && logins.failed[row] === turn.from && turn.picks()) logins.failed[row] = 1 - turn.from;
  }
}
