import { colon, isDigit, space } from '../../bytes/byteClass';
import { digitRun } from '../../time/digits';

const openBracket = 0x5b;
const closeBracket = 0x5d;
/** Names of programs hold at most so many words (`Google Chrome Helper`) and bytes. */
const mostWords = 4;
const longest = 128;

/** Reads `program[pid]:` before the message of a syslog record. */
export class SyslogTag {
  /** The spans of the tag read last; that of an absent pid is empty. */
  from = 0;
  to = 0;
  pidFrom = 0;
  pidTo = 0;

  /** The place after the tag at `at`; -1 where there is none. */
  read(bytes: Uint8Array, at: number, end: number): number {
    const limit = Math.min(end, at + longest);
    let words = 1;
    for (let p = at; p < limit; p++) {
      const byte = bytes[p];
      if (byte === colon && (p + 1 === end || bytes[p + 1] === space)) return this.named(at, p, words, bytes);
      if (byte === openBracket) return p === at ? -1 : this.numbered(bytes, at, p, end, words);
      if (byte === space && (p === at || bytes[p + 1] === space || ++words > mostWords)) return -1;
    }
    return -1;
  }

  /** A tag without pid is one word, or one and a version: `syslogd 1.4.1:`. */
  private named(at: number, to: number, words: number, bytes: Uint8Array): number {
    if (to === at || words > 2) return -1;
    if (words === 2 && !isDigit(bytes[bytes.indexOf(space, at) + 1])) return -1;
    this.span(at, to, to, to);
    return to + 1;
  }

  private numbered(bytes: Uint8Array, at: number, open: number, end: number, words: number): number {
    const limit = Math.min(end, open + longest);
    let close = open + 1;
    while (close < limit && bytes[close] !== closeBracket && bytes[close] !== space) close++;
    if (close >= limit || bytes[close] !== closeBracket) return -1;
    const isNumber = digitRun(bytes, open + 1, close) === close - open - 1;
    const after = close + 1;
    const ends = after === end || bytes[after] === space || bytes[after] === colon;
    if (!ends || (words > 1 && !(isNumber && bytes[after] === colon))) return -1;
    this.span(at, open, open + 1, close);
    return bytes[after] === colon ? after + 1 : after;
  }

  private span(from: number, to: number, pidFrom: number, pidTo: number): void {
    this.from = from;
    this.to = to;
    this.pidFrom = pidFrom;
    this.pidTo = pidTo;
  }
}
