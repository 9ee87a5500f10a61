import type { Block } from '../../bytes/block';
import { colon, isBlank } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { ExceptionName } from './exceptionName';
import { levelEnd } from './levelEnd';
import { TextFields } from './textFields';
import { TextParts } from './textParts';
import { TextStamp } from './textStamp';
import { ThrownFields } from './thrownFields';

/**
 * Reads lines of text logs: a time stamp, behind a level or a thread at most, then parts known by their shape in any
 * order (level, thread, number of the process, logger, place in the code), then the message. What follows below joins
 * the record.
 */
export class TextLineParser implements LineParser {
  /** Whether the line read last had a part beside its stamp and message. */
  hasParts = false;
  private readonly fields: TextFields;
  private readonly stamp: TextStamp;
  private readonly parts: TextParts;
  private readonly exceptions = new ExceptionName();
  private readonly thrown: ThrownFields;

  constructor(fields: FieldNames) {
    this.fields = new TextFields(fields);
    this.stamp = new TextStamp(this.fields);
    this.parts = new TextParts(this.fields, this.stamp);
    this.thrown = new ThrownFields(fields);
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { fields, stamp, exceptions } = this;
    fields.begin(record);
    const behind = stamp.take(bytes, start, end);
    if (behind < 0) return false;
    const from = this.parts.take(bytes, behind, end);
    this.hasParts = fields.count > 1;
    if (stamp.isDoubtful && !this.hasParts) return false;
    const to = withoutBlanks(bytes, from, end);
    if (from < to) fields.add('message', from, to, to);
    if (exceptions.at(bytes, from, to)) fields.add('exception', exceptions.from, exceptions.to, to);
    return true;
  }

  goOn({ bytes }: Block, start: number, end: number, record: RecordBuffer): void {
    const { fields } = this;
    if (record.indexOf(fields.idOf('message')) < 0) this.messageBelow(bytes, start, end, record);
    this.thrown.take(bytes, start, end, record);
  }

  /** .NET's console writes the message below; java.util.logging the level before it, too. */
  private messageBelow(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    const { fields } = this;
    let from = afterBlanks(bytes, start, end);
    const stop = levelEnd(bytes, from, end, true);
    if (stop > 0 && bytes[stop] === colon && record.indexOf(fields.idOf('level')) < 0) {
      copyInto(record, fields.idOf('level'), bytes, from, stop);
      from = afterBlanks(bytes, stop + 1, end);
    }
    copyInto(record, fields.idOf('message'), bytes, from, withoutBlanks(bytes, from, end));
  }
}

function afterBlanks(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  while (p < end && isBlank(bytes[p])) p++;
  return p;
}

function withoutBlanks(bytes: Uint8Array, from: number, end: number): number {
  let to = end;
  while (to > from && isBlank(bytes[to - 1])) to--;
  return to;
}

/** Lines below may lie in another block than the record: they are copied. */
function copyInto(record: RecordBuffer, field: number, bytes: Uint8Array, from: number, to: number): void {
  record.addWritten(field, to - from, (target, at) => {
    target.set(bytes.subarray(from, to), at);
    return at + to - from;
  });
}
