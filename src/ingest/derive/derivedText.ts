import { Buffer } from 'node:buffer';
import { newBlock, slack } from '../bytes/block';
import type { DerivedField } from './derivedField';

/** What a field makes of one value [start, end) of its source, before it is settled; empty for nothing. */
export function derivedText({ writer }: DerivedField, source: Uint8Array, start: number, end: number): string {
  if (!writer) return Buffer.from(source.subarray(start, end)).toString('utf8');
  const { bytes } = newBlock(writer.room(end - start) + 4 + slack);
  return Buffer.from(bytes.subarray(0, writer.write(source, start, end, bytes, 0))).toString('utf8');
}
