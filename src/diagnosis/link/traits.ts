import type { Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import type { UserDays } from '../userDays/userDays';
import type { Attempts } from './attempts';
import { earlierPlaces, type Past, pastPlaces } from './past';
import type { Trait } from './strata';

/** What user-days are told alike by. */
export interface Traits {
  readonly activity: Trait;
  readonly earlier: Trait;
  readonly metErrors: Trait;
  readonly tries: Trait;
  readonly usualTries: Trait;
  readonly segment: Trait;
  readonly inside: Trait;
  readonly fortnight: Trait;
}

/** Members of a segment's dimension that have a place of their own; the others share one. */
const mostMembers = 11;
const mostFortnights = 60;

export function* traitsOf(
  events: Events,
  days: UserDays,
  { tries, inside }: Attempts,
  past: Past,
  segment: string | null,
): Steps<Traits> {
  const codes = segment === null ? null : findDimension(events.dimensions, segment).codes;
  const length = Math.max(14, Math.ceil(days.days / mostFortnights));
  const entries = days.day.length;
  const [member, fortnight] = [new Uint8Array(entries), new Uint8Array(entries)];
  const [now, usual] = [new Uint8Array(entries), new Uint8Array(entries)];
  for (let i = 0; i < entries; i++) {
    if (codes) member[i] = Math.min(codes[days.row[i]!]!, mostMembers);
    fortnight[i] = days.day[i]! / length;
    now[i] = placeOfTries(tries[i]!);
    usual[i] = placeOfTries(past.usualTries[i]!);
  }
  yield;
  return {
    activity: { places: pastPlaces, place: past.activity },
    earlier: { places: earlierPlaces, place: past.earlier },
    metErrors: { places: 4, place: past.metErrors },
    tries: { places: 8, place: now },
    usualTries: { places: 8, place: usual },
    segment: { places: mostMembers + 1, place: member },
    inside: { places: 2, place: inside },
    fortnight: { places: mostFortnights + 1, place: fortnight },
  };
}

const placeOfTries = (n: number): number => (n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : 7);
