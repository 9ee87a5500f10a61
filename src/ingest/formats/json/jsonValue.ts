import { backslash, colon, comma, isBlank, isDigit, quote } from '../../bytes/byteClass';
import { stringEnd } from '../../bytes/scanWord';

/*
 * The grammar of JSON values over bytes. Each function takes the place of a value's first byte and gives the place
 * after its last, or -1 where the bytes are not such a value. A newline must follow somewhere: it ends any value.
 */

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;

export function skipBlanks(bytes: Uint8Array, at: number): number {
  let p = at;
  while (isBlank(bytes[p])) p++;
  return p;
}

/** A string, with its quotes. */
export function afterString(bytes: Uint8Array, view: DataView, at: number): number {
  for (let p = at + 1; ; ) {
    p = stringEnd(view, p);
    if (bytes[p] === quote) return p + 1;
    if (bytes[p] !== backslash) return -1;
    p = afterEscape(bytes, p);
    if (p < 0) return -1;
  }
}

/** A number, `true`, `false` or `null`. */
export function afterScalar(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x74:
      return afterWord(bytes, at, 'true');
    case 0x66:
      return afterWord(bytes, at, 'false');
    case 0x6e:
      return afterWord(bytes, at, 'null');
    default:
      return afterNumber(bytes, at);
  }
}

/** An array or an object. Not recursive: depth is the log's choice, the stack is ours. */
export function afterContainer(bytes: Uint8Array, view: DataView, at: number): number {
  const open: number[] = [];
  let p = at;
  let want: 'value' | 'key' | 'next' = 'value';
  for (;;) {
    const b = bytes[p] ?? 0;
    if (want === 'value') {
      if (b === openBrace || b === openBracket) {
        const close = b + 2;
        p = skipBlanks(bytes, p + 1);
        open.push(close);
        if (bytes[p] === close) want = 'next';
        else want = b === openBrace ? 'key' : 'value';
        continue;
      }
      p = b === quote ? afterString(bytes, view, p) : afterScalar(bytes, p);
      want = 'next';
    } else if (want === 'key') {
      p = b === quote ? afterString(bytes, view, p) : -1;
      if (p >= 0) p = skipBlanks(bytes, p);
      if (p < 0 || bytes[p] !== colon) return -1;
      p++;
      want = 'value';
    } else if (b === comma) {
      p++;
      want = open.at(-1) === closeBrace ? 'key' : 'value';
    } else if (b === open.at(-1)) {
      p++;
      open.pop();
      if (open.length === 0) return p;
    } else return -1;
    if (p < 0) return -1;
    p = skipBlanks(bytes, p);
  }
}

/** Any value. */
export function afterValue(bytes: Uint8Array, view: DataView, at: number): number {
  const b = bytes[at];
  if (b === quote) return afterString(bytes, view, at);
  return b === openBrace || b === openBracket ? afterContainer(bytes, view, at) : afterScalar(bytes, at);
}

function afterEscape(bytes: Uint8Array, at: number): number {
  const escaped = bytes[at + 1] ?? 0;
  if (escaped !== 0x75) return '"\\/bfnrt'.includes(String.fromCharCode(escaped)) ? at + 2 : -1;
  for (let p = at + 2; p < at + 6; p++) if (hexDigit(bytes[p] ?? 0) < 0) return -1;
  return at + 6;
}

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function afterWord(bytes: Uint8Array, at: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return -1;
  return at + word.length;
}

function afterNumber(bytes: Uint8Array, at: number): number {
  let p = bytes[at] === 0x2d ? at + 1 : at;
  if (bytes[p] === 0x30) p++;
  else p = afterDigits(bytes, p);
  if (p >= 0 && bytes[p] === 0x2e) p = afterDigits(bytes, p + 1);
  if (p >= 0 && ((bytes[p] ?? 0) | 0x20) === 0x65) {
    const sign = bytes[p + 1];
    p = afterDigits(bytes, sign === 0x2b || sign === 0x2d ? p + 2 : p + 1);
  }
  return p;
}

function afterDigits(bytes: Uint8Array, at: number): number {
  let p = at;
  while (isDigit(bytes[p])) p++;
  return p === at ? -1 : p;
}
