import { colon } from '../../bytes/byteClass';
import { digitRun } from '../../time/digits';

/*
 * Where parts of a time stamp end, by their shape alone: formats find stamps by it, whose dates are checked when they
 * are read. Each gives -1 where the part is not there.
 */

/** The place after `2024-11-03` at `at`; something follows. */
export const dateEnd = (bytes: Uint8Array, at: number, end: number): number =>
  at + 10 < end &&
  bytes[at + 4] === 0x2d &&
  bytes[at + 7] === 0x2d &&
  digitRun(bytes, at, at + 4) === 4 &&
  digitRun(bytes, at + 5, at + 7) === 2 &&
  digitRun(bytes, at + 8, at + 10) === 2
    ? at + 10
    : -1;

/** The place after `hh:mm:ss`, with a fraction or not, at `at`. */
export function clockEnd(bytes: Uint8Array, at: number, end: number): number {
  const isClock =
    at + 8 <= end &&
    bytes[at + 2] === colon &&
    bytes[at + 5] === colon &&
    digitRun(bytes, at, at + 2) === 2 &&
    digitRun(bytes, at + 3, at + 5) === 2 &&
    digitRun(bytes, at + 6, at + 8) === 2;
  if (!isClock) return -1;
  const fraction = bytes[at + 8] === 0x2e ? digitRun(bytes, at + 9, end) : 0;
  return fraction > 0 ? at + 9 + fraction : at + 8;
}
