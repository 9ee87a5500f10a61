import { Buffer } from 'node:buffer';
import type { RecordBuffer } from './recordBuffer';

/** A text that formats add to records though the log has it in another form: `err` for a priority of 3. */
export interface ConstantText {
  readonly room: number;
  readonly write: (target: Uint8Array, at: number) => number;
}

export function constantText(text: string): ConstantText {
  const bytes = Buffer.from(text);
  return {
    room: bytes.length,
    write(target, at) {
      target.set(bytes, at);
      return at + bytes.length;
    },
  };
}

export const addConstant = (record: RecordBuffer, field: number, { room, write }: ConstantText): void =>
  record.addWritten(field, room, write);
