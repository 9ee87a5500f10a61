import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DimensionColumn, Events } from '../../model/events';
import { faultOf } from './faultWords';

/** The dimension that tells whose faults errors are, and which of its members are the users' own. */
export interface FaultKinds {
  readonly column: DimensionColumn;
  /** 1 for a member that is the users' own fault. */
  readonly isOwn: Uint8Array;
}

/** Of a dimension's events with a member whose words tell: so many are errors, or the words speak of something else. */
const leastErrors = 0.9;
/** Of all errors, so many have to be told. */
const leastTold = 0.5;
/** A dimension of more members is free text or a name, not a code. */
const mostMembers = 2000;

/**
 * The dimension by which the faults of users can be told from those of the service: the words of its members say so for
 * most errors, and hardly an event without an error has one of them (which tells a code `internal` from a tier of that
 * name). `null` where none does.
 */
export function* faultKinds(events: Events): Steps<FaultKinds | null> {
  let best: FaultKinds | null = null;
  let mostTold = 0;
  for (const column of events.dimensions) {
    if (column.members.length > mostMembers) continue;
    const faults = column.members.map((member) => (member === null ? null : faultOf(member)));
    if (faults.every((fault) => fault === null)) continue;
    const { told, calm, errors } = yield* tally(events, column, faults);
    if (told < leastTold * errors || told < leastErrors * (told + calm) || told <= mostTold) continue;
    mostTold = told;
    best = { column, isOwn: Uint8Array.from(faults, (fault) => Number(fault === 'own')) };
  }
  return best;
}

/** Errors, those of members that tell, and events without an error of such members. */
function* tally({ rows, outcome }: Events, { codes }: DimensionColumn, faults: readonly unknown[]) {
  const tells = Uint8Array.from(faults, (fault) => Number(fault !== null));
  let [told, calm, errors] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    errors += outcome[row]!;
    if (tells[codes[row]!] === 0) continue;
    if (outcome[row] === 1) told++;
    else calm++;
  }
  return { told, calm, errors };
}
