import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { RecordSink } from '../logFormat';
import type { InnerText } from './innerText';
import { noteKinds } from './notes';

/** Hands records from inside a wrapper on as records of the file: with its places, and what the wrapper said. */
export class WrappingSink implements RecordSink {
  private readonly fields: readonly number[];
  /** The note that is being written. */
  private from = 0;
  private to = 0;

  constructor(
    fields: FieldNames,
    private readonly text: InnerText,
    private readonly sink: RecordSink,
  ) {
    this.fields = noteKinds.map((kind) => fields.idOf(kind));
  }

  accept(record: RecordBuffer, offset: number): void {
    const { text, fields } = this;
    const index = text.indexAt(offset);
    for (let kind = 0; kind < fields.length; kind++) {
      const field = fields[kind] ?? -1;
      this.from = text.notes.from(index, kind);
      this.to = text.notes.to(index, kind);
      // A program may have a field of that name itself.
      if (this.to > this.from && record.indexOf(field) < 0) record.addWritten(field, this.to - this.from, this.write);
    }
    this.sink.accept(record, text.offsetOf(index), text.lineOf(index));
  }

  reject(reason: string, line: number): void {
    this.sink.reject(reason, this.text.lineOf(this.text.indexOfLine(line)));
  }

  private readonly write = (target: Uint8Array, at: number): number => {
    const { bytes } = this.text.notes.block;
    for (let p = this.from; p < this.to; p++) target[at + p - this.from] = bytes[p] ?? 0;
    return at + this.to - this.from;
  };
}
