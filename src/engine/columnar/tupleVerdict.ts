import type { Dimension } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import type { PointsClause } from '../../model/selection';
import type { Block } from './block';

/** Whether a block's tuples tell if a clause holds. */
export const isToldBy = (clause: PointsClause, { members }: Block): boolean =>
  clause.dimensions.every((name) => members.has(name));

/** 1 for each tuple of a block that all of some clauses hold for, which its tuples must tell. */
export function tupleVerdict(
  block: Block,
  clauses: readonly PointsClause[],
  dimensions: readonly Dimension[],
): Uint8Array {
  const verdict = new Uint8Array(block.tuples).fill(1);
  for (const clause of clauses) {
    if (clause.dimensions.length === 1) keepMembers(verdict, block, clause, dimensions);
    else keepTuples(verdict, block, clause, dimensions);
  }
  return verdict;
}

function keepMembers(
  verdict: Uint8Array,
  block: Block,
  { dimensions: [name = ''], keys }: PointsClause,
  dimensions: readonly Dimension[],
): void {
  const wanted = new Set(keys.map(([key]) => key ?? null));
  const allowed = Uint8Array.from(findDimension(dimensions, name).members, (member) => (wanted.has(member) ? 1 : 0));
  const member = block.members.get(name)!;
  for (let t = 0; t < verdict.length; t++) verdict[t]! &= allowed[member[t]!]!;
}

/** A tuple of members as one number: dimensions whose product is beyond 2^53 do not fit into a block. */
function keepTuples(verdict: Uint8Array, block: Block, clause: PointsClause, dimensions: readonly Dimension[]): void {
  const columns = clause.dimensions.map((name) => {
    const { members } = findDimension(dimensions, name);
    return { size: members.length, places: new Map(members.map((key, i) => [key, i])), of: block.members.get(name)! };
  });
  const wanted = new Set(
    clause.keys.map((key) =>
      columns.reduce((number, { size, places }, i) => number * size + (places.get(key[i] ?? null) ?? Number.NaN), 0),
    ),
  );
  for (let t = 0; t < verdict.length; t++) {
    if (verdict[t] === 0) continue;
    let number = 0;
    for (const { size, of } of columns) number = number * size + of[t]!;
    if (!wanted.has(number)) verdict[t] = 0;
  }
}
