import type { Events } from '../../src/model/events';
import type { Hotspot } from '../../src/model/hotspot';
import type { TrueSegment } from '../../src/sample/scenario/truth';

/** A segment by the fields of the log, found or true. */
export function segmentOfHotspot({ segment }: Hotspot, { dimensions }: Events): TrueSegment {
  const fieldOf = (name: string): string => dimensions.find((dimension) => dimension.name === name)?.field ?? name;
  return {
    fields: segment.dimensions.map(fieldOf),
    keys: segment.keys.map((key) => key.map((member) => member ?? '')),
  };
}

/** Whether two segments are of the same fields and members, in whatever order. */
export const isSame = (a: TrueSegment, b: TrueSegment): boolean => wordsOf(a) === wordsOf(b);

function wordsOf({ fields, keys }: TrueSegment): string {
  const order = [...fields.keys()].sort((a, b) => (fields[a]! < fields[b]! ? -1 : 1));
  const tuples = keys.map((key) => JSON.stringify(order.map((i) => key[i])));
  return JSON.stringify([order.map((i) => fields[i]), [...new Set(tuples)].sort()]);
}

/** 1 for each row of a segment. */
export function segmentRows({ fields, keys }: TrueSegment, { rows, dimensions }: Events): Uint8Array {
  const columns = fields.map((field) => {
    const found = dimensions.find((dimension) => dimension.field === field);
    if (!found) throw new Error(`the log has no field "${field}"`);
    return found;
  });
  const tuples = keys.map((key) =>
    columns.map(({ members }, i) => members.findIndex((member) => (member ?? '') === key[i])),
  );
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    mask[row] = Number(tuples.some((tuple) => columns.every(({ codes }, i) => codes[row] === tuple[i])));
  }
  return mask;
}

/** Rows of both as a share of the rows of either (Jaccard). */
export function overlap(a: Uint8Array, b: Uint8Array): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    both += a[i]! & b[i]!;
    either += a[i]! | b[i]!;
  }
  return either === 0 ? 0 : both / either;
}
