import { colon, isBlank, isDigit, tab } from '../../bytes/byteClass';
import { digitRun } from '../../time/digits';
import { isException } from './exceptionName';
import { looksNamed, nameEnd } from './nameSpan';
import type { TextFields } from './textFields';

const dash = 0x2d;
const bar = 0x7c;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** How the part before was parted from what may be the logger. */
export interface PartMark {
  /** The byte of a colon, dash, bar, tab or comma; 0 for blanks alone. */
  mark: number;
  /** Whether nothing stands around it, as in `…:INFO:name:`. */
  isTight: boolean;
  /** Whether it was `::`. */
  isDouble: boolean;
  /** Whether the bracket around the stamp is still open. */
  isInside: boolean;
}

/**
 * Takes the name of a logger at `at`: the place behind it and the colon that ended it, or -1. Names in small letters
 * are words of a message as often: they are taken where the marks are those of a layout (`anyName`).
 */
export function takeLogger(
  bytes: Uint8Array,
  at: number,
  end: number,
  mark: PartMark,
  anyName: boolean,
  fields: TextFields,
): number {
  const stop = nameEnd(bytes, at, end, !mark.isDouble);
  if (stop === at || isException(bytes, at, stop)) return -1;
  const named = looksNamed(bytes, at, stop);
  let next = stop;
  while (next < end && isBlank(bytes[next])) next++;
  const byte = next < end ? bytes[next] : 0;
  const isApart = next > stop;
  if (byte === openBracket && !isApart) return takeWithNumber(bytes, at, stop, end, named ? 'event_id' : 'pid', fields);
  if (byte === colon) {
    if (bytes[next + 1] === colon && mark.isDouble) return fields.add('logger', at, stop, stop);
    const isEnd = next + 1 >= end || isBlank(bytes[next + 1]);
    const isTightEnd = mark.isTight && !isApart && bytes[next + 1] !== 0x2f && !isDigit(bytes[next + 1]);
    return (isEnd || isTightEnd) && (named || anyName) ? fields.add('logger', at, stop, next + 1) : -1;
  }
  if (byte === dash && isApart) {
    let p = next;
    while (p < next + 3 && bytes[p] === dash) p++;
    return isBlank(bytes[p]) && (named || anyName) ? fields.add('logger', at, stop, stop) : -1;
  }
  if (byte === bar) return mark.mark === bar || named ? fields.add('logger', at, stop, stop) : -1;
  if (byte === closeBracket && mark.isInside) return fields.add('logger', at, stop, stop);
  if (mark.mark === tab && bytes[stop] === tab && named) return fields.add('logger', at, stop, stop);
  if (!isApart || !isDotted(bytes, at, stop)) return -1;
  if (byte === openBracket) return fields.add('logger', at, stop, stop);
  // java.util.logging ends its first line with the names of class and method.
  return next < end && nameEnd(bytes, next, end, false) === end ? fields.add('logger', at, stop, end) : -1;
}

/** .NET's console writes `info: Shop.Orders[14]`, the number being the event's; programs write `name[pid]`. */
function takeWithNumber(
  bytes: Uint8Array,
  at: number,
  stop: number,
  end: number,
  number: 'event_id' | 'pid',
  fields: TextFields,
): number {
  const size = digitRun(bytes, stop + 1, end);
  const close = stop + 1 + size;
  if (size === 0 || bytes[close] !== closeBracket || fields.has(number)) return -1;
  if (close + 1 < end && !isBlank(bytes[close + 1]) && bytes[close + 1] !== colon) return -1;
  fields.add('logger', at, stop, stop);
  return fields.add(number, stop + 1, close, bytes[close + 1] === colon ? close + 2 : close + 1);
}

function isDotted(bytes: Uint8Array, at: number, stop: number): boolean {
  for (let p = at + 1; p < stop - 1; p++) if (bytes[p] === 0x2e) return true;
  return false;
}
