import { newBlock } from '../bytes/block';
import { newline } from '../bytes/byteClass';
import { FieldNames } from '../bytes/fieldNames';
import type { LogFormat, SamplePiece } from '../formats/logFormat';

/**
 * How many bytes the record takes that begins with the first of these, which stand at a place of the file and end in a
 * newline; all of them where none ends it. `null` where the format reads no record there, as it cannot be entered, or as something else stands there.
 */
export function recordLength(format: LogFormat, head: SamplePiece, bytes: Uint8Array, base: number): number | null {
  let isThere = false;
  let length = bytes.length;
  const sink = {
    accept(_: unknown, offset: number): void {
      if (offset === base) isThere = true;
      else length = Math.min(length, offset - base);
    },
    reject(_: string, line: number): void {
      if (line > 1) length = Math.min(length, lineStart(bytes, line));
    },
  };
  const fields = new FieldNames();
  const reader = format.within?.(fields, sink, head, 'records') ?? format.reader(fields, sink);
  const block = newBlock(bytes.length);
  block.bytes.set(bytes);
  reader.read(block, 0, bytes.length, 'last', base);
  return isThere ? length : null;
}

/** The place of the first byte of a line, counted from 1. */
function lineStart(bytes: Uint8Array, line: number): number {
  let p = 0;
  for (let at = 1; at < line && p < bytes.length; at++) {
    const next = bytes.indexOf(newline, p);
    p = next < 0 ? bytes.length : next + 1;
  }
  return p;
}
