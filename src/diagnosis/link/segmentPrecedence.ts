import * as l10n from '@vscode/l10n';
import type { Steps } from '../../engine/columnar/steps';
import type { DimensionColumn } from '../../model/events';
import type { NoLink } from '../../model/link';
import { random } from '../../model/random';
import type { UserDays } from '../userDays/userDays';
import { spearman, spearmanBelow } from './spearman';

/** Whether coming back fell most where errors rose most. */
export interface SegmentPrecedence {
  /** Members with enough user-days before and after. */
  readonly members: number;
  /** Between the rise of the share of user-days with an error and the change of coming back within a week. */
  readonly correlation: number;
  /** The chance of a correlation as low by luck. */
  readonly pValue: number;
}

/** Of fewer user-days on either side a member's change is mostly luck. */
const fewestUserDays = 50;
/** Three members have so few orders that one in six is the lowest by luck. */
const fewestMembers = 4;
const horizon = 7;
const draws = 999;

/** Compares the members of a dimension over the days [first, from) and [from, last], `last` being the last full day. */
export function* segmentPrecedence(
  { users, start, day, errors, row }: UserDays,
  { codes, members }: Pick<DimensionColumn, 'codes' | 'members'>,
  { first, from, last }: { readonly first: number; readonly from: number; readonly last: number },
): Steps<SegmentPrecedence | NoLink> {
  const sums = Array.from({ length: 6 }, () => new Float64Array(members.length));
  for (let user = 0; user < users; user++) {
    if (user % 4096 === 0) yield;
    const end = start[user + 1]!;
    for (let i = start[user]!; i < end; i++) {
      const today = day[i]!;
      if (today < first || today > last - horizon) continue;
      const at = today < from ? 0 : 3;
      const member = codes[row[i]!]!;
      sums[at]![member]!++;
      sums[at + 1]![member]! += errors[i]! > 0 ? 1 : 0;
      sums[at + 2]![member]! += i + 1 < end && day[i + 1]! <= today + horizon ? 1 : 0;
    }
  }
  const [before, errorsBefore, backBefore, after, errorsAfter, backAfter] = sums;
  const enough = [...members.keys()].filter((member) => Math.min(before![member]!, after![member]!) >= fewestUserDays);
  if (enough.length < fewestMembers)
    return {
      reason: l10n.t(
        'too few members have {0} user-days before and after: {1} (it takes {2})',
        fewestUserDays,
        enough.length,
        fewestMembers,
      ),
    };
  const rise = (now: Float64Array, then: Float64Array): readonly number[] =>
    enough.map((member) => now[member]! / after![member]! - then[member]! / before![member]!);
  const [ofErrors, ofBack] = [rise(errorsAfter!, errorsBefore!), rise(backAfter!, backBefore!)];
  return {
    members: enough.length,
    correlation: spearman(ofErrors, ofBack),
    pValue: spearmanBelow(ofErrors, ofBack, draws, random(1, 2)),
  };
}
