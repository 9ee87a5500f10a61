import type { Steps } from '../../engine/columnar/steps';
import type { BlockedDays } from '../../model/link';
import type { Matching } from './matching';
import { estimateOf, type Study } from './study';

/** 1 for the user-days on which all failed, and not by the user's own fault alone. */
export function blockedMask({ days, attempts }: Pick<Study, 'days' | 'attempts'>): Uint8Array {
  const mask = new Uint8Array(days.day.length);
  for (let i = 0; i < mask.length; i++) {
    mask[i] = days.events[i] === days.errors[i] && attempts.service[i]! > 0 ? 1 : 0;
  }
  return mask;
}

/** Counts them, those in a row, and the users; and what they do to coming back. */
export function* blockedDays(study: Study, matching: Matching, blocked: Uint8Array): Steps<BlockedDays> {
  const { start, users } = study.days;
  let [userDays, inARow, those] = [0, 0, 0];
  for (let user = 0; user < users; user++) {
    const before = userDays;
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      userDays += blocked[i]!;
      if (i > start[user]!) inARow += blocked[i]! & blocked[i - 1]!;
    }
    if (userDays > before) those++;
  }
  yield;
  const estimate = yield* estimateOf(study, matching, study.past.comesBack, blocked);
  return { userDays, users: those, inARow, effect: estimate?.difference ?? null };
}
