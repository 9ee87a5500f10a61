import type { RecordBuffer } from '../bytes/recordBuffer';
import type { RecordSink } from '../formats/logFormat';

/** Hands the records of a reader, which has one sink for good, on to a store that changes from time to time. */
export class TailSink implements RecordSink {
  /** Where records go; `null` for nowhere. */
  target: RecordSink | null = null;
  /** Lines that the reader has counted and that do not count: those it was shown before, and those it read twice. */
  extraLines = 0;

  /** Records and rejected lines that went to a target. */
  given = 0;

  accept(record: RecordBuffer, offset: number, line: number): void {
    if (this.target) this.given++;
    this.target?.accept(record, offset, line - this.extraLines);
  }

  reject(reason: string, line: number): void {
    if (this.target) this.given++;
    this.target?.reject(reason, line - this.extraLines);
  }
}
