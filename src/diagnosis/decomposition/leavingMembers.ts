import type { Steps } from '../../engine/columnar/steps';
import type { DimensionColumn } from '../../model/events';
import type { Key } from '../../model/selection';
import { type Estimate, estimateOf } from '../estimate';
import type { UserDays } from '../userDays/userDays';
import type { Windows } from './windowsAround';

/** How the users of a member went on, against those of all other members. */
export interface LeavingMember {
  readonly key: Key;
  /** Users of the window before whose days were mostly under the member. */
  readonly users: number;
  /** Their daily visits before, and after: wherever they came then, so that who moves on to another member is not gone. */
  readonly before: number;
  readonly after: number;
  /** after ÷ before − 1. */
  readonly change: Estimate;
  /** (after ÷ before) ÷ that of all others, less 1: below 0 where its users leave more than others do. */
  readonly againstRest: Estimate;
  /** The same of the windows as long before; `null` where the log has no days for it. */
  readonly usual: number | null;
  /** Daily visits that its users make fewer than at the pace of all users, as a share of all that were there before. */
  readonly lost: number;
}

const fewestUsers = 20;

/**
 * In which members of a dimension users come less than before, and less than the others: users are followed from the
 * window before, by the member that most of their days then began under. `againstRest` has taken out what is usual of the
 * member, where the log is long enough. By falling loss.
 */
export function* leavingMembers(
  table: UserDays,
  { codes, members }: DimensionColumn,
  { before, after }: Windows,
): Steps<readonly LeavingMember[]> {
  const back = after.to - before.from;
  const shifted = (by: number): Windows => ({
    before: { from: before.from - by, to: before.to - by },
    after: { from: after.from - by, to: after.to - by },
  });
  const now = yield* followed(table, codes, members.length, { before, after });
  // As long before as the log has, but never with days of the window after.
  const most = Math.min(before.from, back);
  const by = most >= 7 ? most - (most % 7) : most;
  const earlier = by >= after.to - after.from ? yield* followed(table, codes, members.length, shifted(by)) : null;
  const [had, has] = [sumOf(now.had), sumOf(now.has)];
  const days = [before.to - before.from, after.to - after.from] as const;
  const found: LeavingMember[] = [];
  for (const [member, key] of members.entries()) {
    if (now.users[member]! < fewestUsers || now.had[member] === had) continue;
    const own = ratioOf(now, member);
    const usual = earlier && earlier.users[member]! >= fewestUsers ? ratioOf(earlier, member) : null;
    const level = days[0] / days[1];
    const free = usual ? own.againstRest / usual.againstRest : own.againstRest;
    const error = Math.hypot(own.againstError, usual?.againstError ?? 0);
    const expected = (now.had[member]! / days[0]) * (has / had) * level;
    found.push({
      key,
      users: now.users[member]!,
      before: now.had[member]! / days[0],
      after: now.has[member]! / days[1],
      change: estimateOf(own.ratio * level - 1, own.ratio * level * own.error),
      againstRest: estimateOf(free - 1, free * error),
      usual: usual ? usual.againstRest - 1 : null,
      lost: (expected - now.has[member]! / days[1]) / (had / days[0]),
    });
  }
  return found.sort((a, b) => b.lost - a.lost);
}

/** Visits of the users of each member, and their squares and products, by user. */
interface Followed {
  readonly users: Float64Array;
  readonly had: Float64Array;
  readonly has: Float64Array;
  readonly squares: readonly [had: Float64Array, both: Float64Array, has: Float64Array];
}

function* followed(
  { users, start, day, row }: UserDays,
  codes: DimensionColumn['codes'],
  size: number,
  { before, after }: Windows,
): Steps<Followed> {
  const empty = (): Float64Array => new Float64Array(size);
  const sums = { users: empty(), had: empty(), has: empty(), squares: [empty(), empty(), empty()] as const };
  const often = new Uint32Array(size);
  for (let user = 0; user < users; user++) {
    if (user % 4096 === 0) yield;
    let [had, has, most, member] = [0, 0, 0, -1];
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      const at = day[i]!;
      if (at >= before.from && at < before.to) {
        had++;
        const under = codes[row[i]!]!;
        // Of members that are as frequent the latest counts.
        if (++often[under]! >= most) [most, member] = [often[under]!, under];
      } else if (at >= after.from && at < after.to) has++;
    }
    if (member < 0) continue;
    for (let i = start[user]!; i < start[user + 1]!; i++) often[codes[row[i]!]!] = 0;
    sums.users[member]!++;
    sums.had[member]! += had;
    sums.has[member]! += has;
    sums.squares[0][member]! += had * had;
    sums.squares[1][member]! += had * has;
    sums.squares[2][member]! += has * has;
  }
  return sums;
}

/** has ÷ had of a member, and against the rest, with standard errors of their logarithms, of users drawn anew. */
function ratioOf({ had, has, squares }: Followed, member: number) {
  const side = (a: number, b: number, [aa, ab, bb]: readonly [number, number, number]) => ({
    ratio: a > 0 ? Math.max(b, 0.5) / a : 1,
    variance: a > 0 ? aa / a ** 2 - (2 * ab) / (a * Math.max(b, 0.5)) + bb / Math.max(b, 0.5) ** 2 : 1,
  });
  const own = side(had[member]!, has[member]!, [squares[0][member]!, squares[1][member]!, squares[2][member]!]);
  const left = (sums: Float64Array): number => sumOf(sums) - sums[member]!;
  const rest = side(left(had), left(has), [left(squares[0]), left(squares[1]), left(squares[2])]);
  return {
    ratio: own.ratio,
    error: Math.sqrt(own.variance),
    againstRest: own.ratio / rest.ratio,
    againstError: Math.sqrt(own.variance + rest.variance),
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
