import { backslash } from '../../bytes/byteClass';
import { hexDigit } from './jsonValue';

const plain: Readonly<Record<number, number>> = { 98: 8, 102: 12, 110: 10, 114: 13, 116: 9 };
const replacement = 0xfffd;

/**
 * Writes what the inside [start, end) of a valid JSON string means, as UTF-8, to the target at a position; gives the
 * end. It takes no more bytes than the escaped form. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 */
export function jsonUnescape(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  let to = at;
  for (let p = start; p < end; ) {
    const b = source[p] ?? 0;
    if (b !== backslash) {
      target[to++] = b;
      p++;
      continue;
    }
    const escaped = source[p + 1] ?? 0;
    if (escaped !== 0x75) {
      target[to++] = plain[escaped] ?? escaped;
      p += 2;
      continue;
    }
    let point = hex4(source, p + 2);
    p += 6;
    if (point >= 0xd800 && point < 0xdc00 && source[p] === backslash && source[p + 1] === 0x75) {
      const low = hex4(source, p + 2);
      if (low >= 0xdc00 && low < 0xe000) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        p += 6;
      }
    }
    to = putUtf8(point >= 0xd800 && point < 0xe000 ? replacement : point, target, to);
  }
  return to;
}

function hex4(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let p = at; p < at + 4; p++) value = value * 16 + hexDigit(bytes[p] ?? 0);
  return value;
}

function putUtf8(point: number, target: Uint8Array, at: number): number {
  if (point < 0x80) {
    target[at] = point;
    return at + 1;
  }
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  target[at] = ([0, 0xc0, 0xe0, 0xf0][more] ?? 0) | (point >> (6 * more));
  for (let i = 1; i <= more; i++) target[at + i] = 0x80 | ((point >> (6 * (more - i))) & 0x3f);
  return at + more + 1;
}
