import { backslash, comma, isBlank, quote } from '../../bytes/byteClass';

const equals = 0x3d;
const semicolon = 0x3b;
const longestKey = 64;

const first = 1;
const later = 2;
/** Bytes of a key: a letter or `_` first. */
const inKeys = new Uint8Array(256);
for (const c of '0123456789.-') inKeys[c.charCodeAt(0)] = later;
for (let letter = 0; letter < 26; letter++) for (const a of [0x41, 0x61]) inKeys[a + letter] = first | later;
inKeys[0x5f] = first | later;

/** What may stand before a key: not what stands before one in a URL. */
const before = new Uint8Array(256);
for (const c of ' \t([{<,;|') before[c.charCodeAt(0)] = 1;
/** What may stand behind a value, with what opens it, and so is a part of the value where that is in it. */
const closing = new Map([
  [0x29, 0x28],
  [0x5d, 0x5b],
  [0x7d, 0x7b],
  [0x3e, 0x3c],
  [comma, -1],
  [semicolon, -1],
  [0x2e, -1],
]);

/** Finds one `key=value` after the other amid a text. Reused: what it found last is in its fields. */
export class PairSpan {
  key = 0;
  keyEnd = 0;
  value = 0;
  valueEnd = 0;

  /** Finds the next pair with a value in [from, end), where `from` is the text's start or behind a pair; the place behind it, or -1. */
  next(bytes: Uint8Array, from: number, end: number): number {
    let key = from;
    for (let p = from; p < end; p++) {
      const byte = bytes[p] ?? 0;
      if (before[byte] === 1) key = p + 1;
      else if (byte === equals && key >= 0 && p > key && p - key <= longestKey && bytes[p + 1] !== equals) {
        this.key = key;
        this.keyEnd = p;
        const behind = this.take(bytes, p + 1, end);
        if (this.valueEnd > this.value) return behind;
        key = -1;
      } else if (key >= 0 && ((inKeys[byte] ?? 0) & (p === key ? first : later)) === 0) key = -1;
    }
    return -1;
  }

  /** Takes the value at `from`; the place behind it. */
  private take(bytes: Uint8Array, from: number, end: number): number {
    const close = bytes[from] === quote ? closingQuote(bytes, from, end) : -1;
    this.value = close < 0 ? from : from + 1;
    if (close >= 0) {
      this.valueEnd = close;
      return close + 1;
    }
    let p = from;
    while (p < end && !isBlank(bytes[p]) && !(isComma(bytes[p]) && isKey(bytes, p + 1, end))) p++;
    this.valueEnd = p;
    while (this.valueEnd > from && this.isOutside(bytes)) this.valueEnd--;
    return p;
  }

  /** Whether the last byte of the value belongs to the text around it. */
  private isOutside(bytes: Uint8Array): boolean {
    const open = closing.get(bytes[this.valueEnd - 1] ?? 0);
    return open !== undefined && (open < 0 || !bytes.subarray(this.value, this.valueEnd).includes(open));
  }
}

const isComma = (byte: number | undefined): boolean => byte === comma || byte === semicolon;

/** Whether `key=` stands at `at`, of a key that is not too long. */
function isKey(bytes: Uint8Array, at: number, end: number): boolean {
  const limit = Math.min(end, at + longestKey + 1);
  let p = at;
  while (p < limit && ((inKeys[bytes[p] ?? 0] ?? 0) & (p === at ? first : later)) !== 0) p++;
  return p > at && p < limit && bytes[p] === equals;
}

function closingQuote(bytes: Uint8Array, at: number, end: number): number {
  for (let p = at + 1; p < end; p++) {
    if (bytes[p] === backslash) p++;
    else if (bytes[p] === quote) return p;
  }
  return -1;
}
