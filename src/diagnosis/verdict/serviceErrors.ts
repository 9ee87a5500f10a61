import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { faultKinds } from '../link/faultKinds';

/** The events with errors that are told to be the users' own faults taken for successes; the same ones where nothing tells. */
export function* serviceErrors(events: Events): Steps<Events> {
  const faults = yield* faultKinds(events);
  if (!faults) return events;
  const { codes } = faults.column;
  const outcome = events.outcome.slice();
  for (let row = 0; row < outcome.length; row++) {
    if (row % stretch === 0) yield;
    if (faults.isOwn[codes[row]!] === 1) outcome[row] = 0;
  }
  return { ...events, outcome };
}
