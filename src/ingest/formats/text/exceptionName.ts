import { Buffer } from 'node:buffer';
import { colon, quote, space } from '../../bytes/byteClass';
import { isCapital, nameEnd } from './nameSpan';

const suffixes = ['Error', 'Exception', 'Failure', 'Fault', 'Throwable', 'Interrupt', 'Timeout', 'Exit'].map((text) =>
  Buffer.from(text),
);
/** What may stand before the class of an exception, in a line of its own. */
const leads = ['Caused by: ', 'Exception in thread "', 'Unhandled exception. ', 'Uncaught ', ' ---> '].map((text) =>
  Buffer.from(text),
);
const threadLead = 1;

/** The span of the class of an exception that a text begins with; found by `find`. */
export class ExceptionName {
  from = 0;
  to = 0;

  /** Whether the line names one, as `Caused by: java.io.IOException: …` or `ValueError: …` do. Most lines do not. */
  find(bytes: Uint8Array, start: number, end: number): boolean {
    return this.at(bytes, afterLead(bytes, start, end), end);
  }

  /** Whether a text begins with one. */
  at(bytes: Uint8Array, start: number, end: number): boolean {
    const stop = nameEnd(bytes, start, end, true);
    if (stop - start < 4 || (stop < end && bytes[stop] !== colon)) return false;
    if (stop + 1 < end && bytes[stop + 1] !== space) return false;
    if (!isException(bytes, start, stop) && !isClass(bytes, start, stop)) return false;
    this.from = start;
    this.to = stop;
    return true;
  }
}

/** Whether a name ends as those of exceptions do. */
export function isException(bytes: Uint8Array, start: number, end: number): boolean {
  for (const suffix of suffixes) if (hasText(bytes, end - suffix.length, start, suffix)) return true;
  return false;
}

/** A dotted name whose last part has a capital. */
function isClass(bytes: Uint8Array, start: number, end: number): boolean {
  let p = end - 1;
  while (p > start && bytes[p] !== 0x2e) {
    const byte = bytes[p];
    if (byte === 0x2f || byte === 0x5c || byte === 0x2d) return false;
    p--;
  }
  return p > start && isCapital(bytes[p + 1]);
}

function afterLead(bytes: Uint8Array, start: number, end: number): number {
  for (const [i, lead] of leads.entries()) {
    if (bytes[start] !== lead[0] || start + lead.length > end || !hasText(bytes, start, start, lead)) continue;
    if (i !== threadLead) return start + lead.length;
    let p = start + lead.length;
    while (p < end && bytes[p] !== quote) p++;
    return p + 2 < end ? p + 2 : start;
  }
  return start;
}

function hasText(bytes: Uint8Array, at: number, least: number, text: Uint8Array): boolean {
  if (at < least) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}
