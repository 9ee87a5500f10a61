import { Buffer } from 'node:buffer';
import { tab } from '../../bytes/byteClass';
import { startsWith } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { ExceptionName } from './exceptionName';

const causedBy = Buffer.from('Caused by: ');

/**
 * What a stack trace below a record tells: of the exceptions that it names the last is kept. That is the root cause where
 * `Caused by:` or `--->` lead to it, and in Python the exception that got out.
 */
export class ThrownFields {
  private readonly exceptions = new ExceptionName();

  constructor(private readonly fields: FieldNames) {}

  /** Adds to the record what the line [start, end) below it tells. */
  take(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    if (bytes[start] === tab || !this.exceptions.find(bytes, start, end)) return;
    const { from, to } = this.exceptions;
    // Of several causes the last is the root.
    const field = this.fields.idOf(startsWith(bytes, start, end, causedBy) ? 'root_cause' : 'exception');
    record.remove(field);
    // Lines below may lie in another block than the record.
    record.addWritten(field, to - from, (target, at) => {
      target.set(bytes.subarray(from, to), at);
      return at + to - from;
    });
  }
}
