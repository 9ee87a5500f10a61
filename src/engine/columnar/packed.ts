import * as l10n from '@vscode/l10n';
import type { DimensionColumn, Events } from '../../model/events';
import { sharedArray } from '../sharedArray';
import type { Merge } from '../star/merge';
import { type Block, narrowTuples } from './block';
import type { PeriodCounts } from './countPeriod';
import { grownBlocks } from './grownBlocks';
import { anyJoint, type Joint, joint } from './joint';
import { Pace } from './pace';
import { bytesOf, Recent } from './recent';
import { UserMembers } from './userMembers';

/** The facts as the fused passes read them: each dimension in one of as few blocks as possible. */
export interface Packed {
  /** The first row of each user, user 0 first; one more at the end. */
  readonly starts: Uint32Array;
  readonly blocks: readonly Block[];
  /** What was counted of periods, by block, period and rows kept: at most four bytes an event for each block. */
  readonly periods: Recent<PeriodCounts>;
  readonly userMembers: UserMembers;
}

const known = new WeakMap<Events, Promise<Packed>>();
const listBytes = 4;

/** Packs the facts of a log, once. It is not given up when a question is: the next needs it, too. */
export function packedOf(events: Events): Promise<Packed> {
  const held = known.get(events) ?? pack(events);
  known.set(events, held);
  return held;
}

/** Packs the facts of a log that grew by what is packed of it already, if it is. */
export function packGrown(before: Events, events: Events, merge: Merge): void {
  const afresh = (): Promise<Packed> => pack(events);
  const grown = known.get(before)?.then((packed) => {
    const blocks = grownBlocks(packed.blocks, before, events, merge);
    return blocks ? packedOfBlocks(blocks, events) : afresh();
  }, afresh);
  if (grown) known.set(events, grown);
  // Who asks hears of a failure.
  grown?.catch(() => {});
}

/** Packs the facts of a log into blocks of at most so many tuples, but where a dimension alone has more. */
export async function pack(events: Events, most = narrowTuples): Promise<Packed> {
  const blocks: Block[] = [];
  let left = [...events.dimensions].sort((a, b) => a.members.length - b.members.length);
  const pace = new Pace();
  do {
    const { block, rest } = await fullest(left, events, `${blocks.length}`, most, pace);
    blocks.push(block);
    left = rest;
  } while (left.length > 0);
  return packedOfBlocks(blocks, events);
}

function packedOfBlocks(blocks: readonly Block[], events: Events): Packed {
  const budget = (listBytes * events.rows + 2 ** 20) * blocks.length;
  const periods = new Recent<PeriodCounts>(budget, ({ list, starts, counts }) => bytesOf(list, starts, counts));
  const starts = startsOf(events);
  return { starts, blocks, periods, userMembers: new UserMembers(starts) };
}

/** The block of as many of the dimensions, smallest first, as `most` tuples can tell apart; or of the first alone. */
async function fullest(
  dimensions: readonly DimensionColumn[],
  { outcome }: Events,
  id: string,
  most: number,
  pace: Pace,
): Promise<{ block: Block; rest: DimensionColumn[] }> {
  let product = 1;
  const fit = dimensions.filter(({ members }) => {
    product *= members.length;
    return product <= most;
  });
  const first = fit.length > 0 ? fit : dimensions.slice(0, 1);
  let found = await anyJoint(first.map(columnOf), outcome, pace);
  if (!found) throw new Error(l10n.t('a dimension has more members than can be numbered'));
  let members = membersOf(first, found);
  const rest: DimensionColumn[] = [];
  for (const dimension of dimensions.slice(first.length)) {
    const before = { codes: found.code, shift: 1, size: found.tuples } as const;
    const wider: Joint | null = await joint([before, columnOf(dimension)], outcome, most, pace);
    if (!wider) rest.push(dimension);
    else {
      const [old, own] = wider.values;
      members = new Map([...members].map(([name, of]) => [name, old!.map((tuple) => of[tuple]!)]));
      members.set(dimension.name, own!);
      found = wider;
    }
  }
  return { block: { id, code: found.code, tuples: found.tuples, members }, rest };
}

const columnOf = ({ codes, members }: DimensionColumn) => ({ codes, shift: 0, size: members.length }) as const;

const membersOf = (dimensions: readonly DimensionColumn[], { values }: Joint): Map<string, Uint32Array> =>
  new Map(dimensions.map(({ name }, i) => [name, values[i]!]));

function startsOf({ user, userNames, rows }: Events): Uint32Array {
  const starts = sharedArray(Uint32Array, userNames.length + 2);
  let last = 0;
  for (let i = 0; i < rows; i++) while (last < user[i]!) starts[++last] = i;
  return starts.fill(rows, last + 1);
}
