import type { Random } from '../model/random';
import type { Logins } from './logins';
import type { Person } from './people';
import { picker } from './picker';
import { northAmerica, published } from './world';

/**
 * Brings North America's share of the impacted users to the published one: as few users as it takes get their first
 * error, each from somebody with several, in the same cell and thus without a change to any count of errors.
 */
export function allotImpacted(logins: Logins, crowd: readonly Person[], draw: Random): void {
  const errors = new Uint32Array(crowd.length);
  for (let row = 0; row < logins.rows; row++) {
    const person = logins.person[row] ?? 0;
    errors[person] = (errors[person] ?? 0) + (logins.failed[row] ?? 0);
  }
  const isInside = ({ region }: Person): boolean => region === northAmerica;
  const impacted = crowd.filter((_, i) => errors[i] !== 0);
  const inside = impacted.filter(isInside).length;
  const share = published.impactedShare;
  // With k more inside, (inside + k) ÷ (impacted + k) = share; with k more outside, inside ÷ (impacted + k) = share.
  const lacking = Math.round((share * impacted.length - inside) / (1 - share));
  const wanted = lacking > 0 ? lacking : Math.round(inside / share - impacted.length);
  const candidates = [...crowd.keys()].filter((i) => errors[i] === 0 && isInside(crowd[i]!) === lacking > 0);
  const chooses = picker(wanted, candidates.length, draw);
  const chosen = new Set(candidates.filter(() => chooses()));
  for (let row = 0; row < logins.rows && chosen.size > 0; row++) {
    if (chosen.delete(logins.person[row] ?? 0)) moveErrorTo(row, logins, errors, draw);
  }
}

/** Moves an error to `row` from another row of its cell, found from a random place on, whose person keeps others. */
function moveErrorTo(row: number, logins: Logins, errors: Uint32Array, draw: Random): void {
  const start = Math.floor(draw() * logins.rows);
  for (let i = 0; i < logins.rows; i++) {
    const from = (start + i) % logins.rows;
    const donor = logins.person[from] ?? 0;
    const left = (errors[donor] ?? 0) - 1;
    if (logins.failed[from] !== 1 || logins.cell[from] !== logins.cell[row] || left < 1) continue;
    logins.failed[from] = 0;
    logins.failed[row] = 1;
    errors[donor] = left;
    return;
  }
}
