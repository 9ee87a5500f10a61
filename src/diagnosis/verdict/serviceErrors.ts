import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { faultKinds } from '../link/faultKinds';

/** Events of which only the service's errors count, and what was taken for successes; `null` where nothing tells faults apart. */
export interface ServiceErrors {
  readonly events: Events;
  /** Errors that are told to be the users' own faults, such as wrong passwords, and the dimension that tells it. */
  readonly own: { readonly dimension: string; readonly errors: number } | null;
}

export function* serviceErrors(events: Events): Steps<ServiceErrors> {
  const faults = yield* faultKinds(events);
  if (!faults) return { events, own: null };
  const { codes, name } = faults.column;
  const outcome = events.outcome.slice();
  let errors = 0;
  for (let row = 0; row < outcome.length; row++) {
    if (row % stretch === 0) yield;
    if (faults.isOwn[codes[row]!] === 0) continue;
    errors += outcome[row]!;
    outcome[row] = 0;
  }
  return { events: { ...events, outcome }, own: errors > 0 ? { dimension: name, errors } : null };
}
