type Numbers = Float64Array | Uint16Array;

/** So many are sorted by comparing pairs. */
const few = 4096;
const buckets = 2 ** 16;

/**
 * The rows at the places [from, to) in the order of some keys, the first of them first, without a sort of all: rows are
 * counted in even intervals of a key, and only those whose interval holds a place that is asked for are looked at again.
 */
export function rankedRows(rows: Uint32Array, keys: readonly Numbers[], from: number, to: number): Uint32Array {
  let passed = 0;
  let left = rows;
  for (const key of keys) {
    let next: Narrowed | null = null;
    do {
      next = left.length > few ? narrowed(left, key, from - passed, to - passed) : null;
      left = next?.rows ?? left;
      passed += next?.before ?? 0;
    } while (next);
    if (!isOneValue(left, key)) break;
  }
  const compare = (a: number, b: number): number => {
    for (const key of keys) if (key[a] !== key[b]) return key[a]! - key[b]!;
    return a - b;
  };
  return left
    .slice()
    .sort(compare)
    .subarray(from - passed, to - passed);
}

interface Narrowed {
  readonly rows: Uint32Array;
  /** How many rows come before these. */
  readonly before: number;
}

/** Fewer rows that hold the places [from, to), or `null` where this key makes them no fewer. */
function narrowed(rows: Uint32Array, key: Numbers, from: number, to: number): Narrowed | null {
  const { least, most } = rangeOf(rows, key);
  if (least === most || from >= to) return null;
  const scale = (buckets - 1) / (most - least);
  const counts = new Uint32Array(buckets);
  for (let i = 0; i < rows.length; i++) counts[Math.floor((key[rows[i]!]! - least) * scale)]!++;
  const first = bucketAt(counts, from);
  const last = bucketAt(counts, to - 1);
  let size = 0;
  for (let b = first.bucket; b <= last.bucket; b++) size += counts[b]!;
  if (size === rows.length) return null;
  const kept = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const bucket = Math.floor((key[rows[i]!]! - least) * scale);
    if (bucket >= first.bucket && bucket <= last.bucket) kept[count++] = rows[i]!;
  }
  return { rows: kept, before: first.before };
}

function rangeOf(rows: Uint32Array, key: Numbers): { readonly least: number; readonly most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const value = key[rows[i]!]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

const isOneValue = (rows: Uint32Array, key: Numbers): boolean => {
  const { least, most } = rangeOf(rows, key);
  return least === most;
};

/** The bucket of the row at a place, and how many rows come before that bucket. */
function bucketAt(counts: Uint32Array, place: number): { readonly bucket: number; readonly before: number } {
  let before = 0;
  let bucket = 0;
  while (bucket < counts.length - 1 && before + counts[bucket]! <= place) before += counts[bucket++]!;
  return { bucket, before };
}
