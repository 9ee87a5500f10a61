import type { HotspotSegment, MemberSpan } from '../../model/hotspot';
import type { Key } from '../../model/selection';
import type { SearchedDimension } from './searchedDimensions';
import type { Part, Segment } from './segment';

/** A dimension that is searched, with its members' order. */
export interface OrderedDimension extends SearchedDimension {
  /** The codes of its members, the lowest first; `null` where they have no order. */
  readonly order: readonly number[] | null;
}

/** The codes of the members that a part holds; of a stretch those too that have few events. */
export function codesOf({ dimension, members }: Part, searched: readonly OrderedDimension[]): readonly number[] {
  const { place, order, size } = searched[dimension]!;
  const isOf = (code: number): boolean => members.has(place[code]!);
  if (!order || members.size < 2) return [...place.keys()].filter(isOf);
  const { from, to } = stretchOf(order, isOf, (code) => place[code]! < size - 1);
  return order.slice(from, to);
}

/** The stretch in the order, as places of it; to its end where only members with few events follow. */
function stretchOf(
  order: readonly number[],
  isOf: (code: number) => boolean,
  isLarge: (code: number) => boolean,
): { readonly from: number; readonly to: number } {
  const from = order.findIndex(isOf);
  const to = order.findLastIndex(isOf) + 1;
  return {
    from: order.slice(0, from).some(isLarge) ? from : 0,
    to: order.slice(to).some(isLarge) ? to : order.length,
  };
}

/** The segment by the members' names. */
export function namedSegment(segment: Segment, searched: readonly OrderedDimension[]): HotspotSegment {
  const names = segment.map((part) => codesOf(part, searched).map((code) => nameOf(part, code, searched)));
  const keys = names.reduce<readonly (readonly Key[])[]>(
    (tuples, members) => tuples.flatMap((tuple) => members.map((member) => [...tuple, member])),
    [[]],
  );
  return { dimensions: segment.map(({ dimension }) => searched[dimension]!.column.name), keys };
}

/** The stretches of several members that have an order. */
export function spansOf(segment: Segment, searched: readonly OrderedDimension[]): readonly MemberSpan[] {
  return segment.flatMap((part) => {
    const { order, column } = searched[part.dimension]!;
    if (!order || part.members.size < 2) return [];
    const codes = codesOf(part, searched);
    const [first, last] = [codes[0]!, codes.at(-1)!];
    return [
      {
        dimension: column.name,
        from: first === order[0] ? null : nameOf(part, first, searched),
        to: last === order.at(-1) ? null : nameOf(part, last, searched),
      },
    ];
  });
}

const nameOf = ({ dimension }: Part, code: number, searched: readonly OrderedDimension[]): Key =>
  searched[dimension]!.column.members[code] ?? null;
