import { type CodesGiven, PeriodCodes } from '../countPeriod';
import { DayPass, type DaysGiven } from '../dayPass';
import { type BitsGiven, DistinctBits } from '../distinctBits';
import { DistinctGroups, type GroupsGiven } from '../distinctGroups';
import { MemberBits, type MembersGiven } from '../userMembers';
import type { UserPass } from '../userPass';

/** A pass as what it is made of: plain data, with columns in memory that threads share. */
export type Work =
  | { readonly kind: 'days'; readonly given: DaysGiven }
  | { readonly kind: 'codes'; readonly given: CodesGiven }
  | { readonly kind: 'bits'; readonly given: BitsGiven }
  | { readonly kind: 'groups'; readonly given: GroupsGiven }
  | { readonly kind: 'members'; readonly given: MembersGiven };

/** The pass that nobody has taken a step of. */
export function passOf(work: Work): UserPass {
  switch (work.kind) {
    case 'days':
      return new DayPass(work.given);
    case 'codes':
      return new PeriodCodes(work.given);
    case 'bits':
      return new DistinctBits(work.given);
    case 'groups':
      return new DistinctGroups(work.given);
    case 'members':
      return new MemberBits(work.given);
  }
}
