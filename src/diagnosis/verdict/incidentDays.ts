import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Incident } from '../link/linkWanted';
import type { UserDays } from '../userDays/userDays';

/** User-days on which an incident may have cost some: of all users, and of those where errors rose. */
export interface IncidentDays {
  readonly all: number;
  readonly inside: number;
}

/** Errors are held to cost days for so many after them, as the link counts them at least. */
const after = 28;

/** From the first day of the incident until four weeks after its last. A user-day is where its first event is. */
export function* incidentDays({ day, row }: UserDays, { inside, from, to }: Incident): Steps<IncidentDays> {
  const days = { all: 0, inside: 0 };
  for (let i = 0; i < day.length; i++) {
    if (i % stretch === 0) yield;
    if (day[i]! < from || day[i]! >= to + after) continue;
    days.all++;
    days.inside += inside[row[i]!]!;
  }
  return days;
}
