import { carriageReturn, newline } from '../../bytes/byteClass';
import type { FormatSample, SamplePiece } from '../logFormat';
import { Unwrapper } from './unwrapper';
import { WrappedLine, type Wrapper } from './wrapper';

/**
 * The share of a sample's lines that a wrapper reads, without empty ones; 0 where there is no line. Lines, not records: of
 * a record in many pieces each counts, as it does for a format that takes every piece for a record.
 */
export function wrapperShare(wrapper: Wrapper, sample: FormatSample): number {
  const unwrapper = new Unwrapper(wrapper);
  const counts = { read: 0, all: 0 };
  for (const piece of sample) countLines(unwrapper, piece, counts);
  return counts.all === 0 ? 0 : counts.read / counts.all;
}

function countLines(unwrapper: Unwrapper, { block, start, end }: SamplePiece, counts: { read: number; all: number }) {
  const { bytes } = block;
  const line = new WrappedLine();
  for (let p = start; p < end; ) {
    const next = bytes.indexOf(newline, p) + 1;
    const lineEnd = next - 1 > p && bytes[next - 2] === carriageReturn ? next - 2 : next - 1;
    if (lineEnd > p) {
      counts.all++;
      if (unwrapper.unwrap(block, p, lineEnd, line)) counts.read++;
    }
    p = next;
  }
}
