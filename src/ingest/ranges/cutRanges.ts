import { FieldNames } from '../bytes/fieldNames';
import { withOpen } from '../files/logFile';
import type { KnownFile } from '../sampling/lookAtFile';
import { readHead } from '../sampling/readSample';
import { isPlain } from '../sources/openSource';
import { isShared } from './isShared';
import type { Range } from './range';
import { worthwhile } from './rangeThreads';

const least = 2 * 2 ** 20;
const most = 8 * 2 ** 20;
const noSink = { accept: () => {}, reject: () => {} };

/**
 * Cuts the files of a log into ranges for some readers: large ones at first, then smaller ones, so that all readers come
 * to an end together. `null` where the log is too small for it, or has a format that other threads cannot know.
 * @throws ReadError if a file has changed.
 */
export async function cutRanges(files: readonly KnownFile[], readers: number): Promise<readonly Range[] | null> {
  let left = files.reduce((sum, file) => sum + file.size, 0);
  if (readers < 2 || left < worthwhile || !files.every(({ format }) => isShared(format))) return null;
  const ranges: Range[] = [];
  for (const [i, file] of files.entries()) {
    const cuts = file.size > 2 * least && (await canBeEntered(file)) ? cutsOf(file.size, left, readers) : [];
    ranges.push(...rangesOf(i, cuts));
    left -= file.size;
  }
  return ranges.length > 1 ? ranges : null;
}

/** The ranges between the places where a file is cut, in order. */
export function rangesOf(file: number, cuts: readonly number[]): readonly Range[] {
  return [0, ...cuts].map((from, i) => ({
    file,
    from,
    to: cuts[i] ?? Number.POSITIVE_INFINITY,
    before: i === 0 ? 'nothing' : 'unknown',
  }));
}

function cutsOf(size: number, left: number, readers: number): number[] {
  const cuts: number[] = [];
  for (let at = 0; ; ) {
    at += Math.round(Math.min(most, Math.max(least, (left - at) / (2 * readers))));
    if (at > size - least / 2) return cuts;
    cuts.push(at);
  }
}

const canBeEntered = async (file: KnownFile): Promise<boolean> =>
  isPlain(file) &&
  file.format.within !== undefined &&
  (await withOpen(file, async (source) => {
    const head = await readHead(source);
    return file.format.within?.(new FieldNames(), noSink, head, 'unknown') !== null;
  }));
