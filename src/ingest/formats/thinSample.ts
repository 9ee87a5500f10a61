import { newline } from '../bytes/byteClass';
import type { FormatSample, SamplePiece } from './logFormat';

const enough = 4096;

/** The first lines of each piece of a sample. */
export function thinSample([head, ...more]: FormatSample): FormatSample {
  return [thinned(head), ...more.map(thinned)];
}

function thinned(piece: SamplePiece): SamplePiece {
  const { block, start, end } = piece;
  if (end - start <= enough) return piece;
  const last = block.bytes.lastIndexOf(newline, start + enough - 1) + 1;
  return { ...piece, end: last > start ? last : block.bytes.indexOf(newline, start + enough) + 1 };
}
