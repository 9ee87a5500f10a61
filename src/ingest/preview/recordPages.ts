import { Buffer } from 'node:buffer';
import type { Preview, PreviewRecord } from '../../model/preview';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import type { DerivedField } from '../derive/derivedField';
import { derivedText } from '../derive/derivedText';
import type { LogFile } from '../files/logFile';
import type { RecordSink } from '../formats/logFormat';

const pageRecords = 8;
/** Longer values are cut. */
const longestValue = 300;

interface Kept extends Omit<PreviewRecord, 'end' | 'values'> {
  end: number | null;
  /** By the number of the field. */
  readonly values: readonly (string | undefined)[];
  /** What derived fields make of it, by name, before it is settled. */
  readonly made: ReadonlyMap<string, string>;
}

/** Keeps a few records of a sample as text, from the start and from the middle of a log, and passes all on. */
export class RecordPages implements RecordSink {
  records = 0;
  private readonly start: Kept[] = [];
  private readonly middle: Kept[] = [];
  private file = '';
  private middleFrom = Number.POSITIVE_INFINITY;
  /** The record before, while nothing came after it. */
  private last: Kept | null = null;

  constructor(
    private readonly fields: FieldNames,
    private readonly next: RecordSink | null,
    private readonly derived: readonly DerivedField[] = [],
  ) {}

  /** What comes next comes from this file, the `index`th of `files`. */
  beginFile({ path, size }: Pick<LogFile, 'path' | 'size'>, index: number, files: number): void {
    this.file = path;
    this.last = null;
    const isMiddle = index >= Math.floor(files / 2);
    this.middleFrom = isMiddle ? (files > 1 ? 0 : size / 2) : Number.POSITIVE_INFINITY;
  }

  accept(record: RecordBuffer, offset: number, line: number): void {
    this.records++;
    if (this.last && offset > this.last.offset) this.last.end = offset;
    this.last = null;
    if (this.start.length < pageRecords) this.keep(this.start, record, offset);
    else if (offset >= this.middleFrom && this.middle.length < pageRecords) this.keep(this.middle, record, offset);
    this.next?.accept(record, offset, line);
  }

  reject(reason: string, line: number): void {
    // What lies between two records is a part of neither.
    this.last = null;
    this.next?.reject(reason, line);
  }

  /** What was kept, with the values in the order of these fields; to be asked for once all was read. */
  inOrderOf(fields: readonly string[]): Pick<Preview, 'start' | 'middle'> {
    const ids = fields.map((field) => this.fields.names.indexOf(field));
    const ordered = ({ values, made, ...rest }: Kept): PreviewRecord => ({
      ...rest,
      values: ids.map((id, i) => values[id] ?? this.settled(fields[i] ?? '', made)),
    });
    return { start: this.start.map(ordered), middle: this.middle.map(ordered) };
  }

  /** The value of a derived field, as all values of the sample settle it. */
  private settled(name: string, made: ReadonlyMap<string, string>): string | null {
    const text = made.get(name) ?? '';
    const settle = this.derived.find((field) => field.name === name)?.settle;
    const value = settle && text !== '' ? settle([text])[0] : text;
    return value ? cut(Buffer.from(value)) : null;
  }

  private keep(page: Kept[], record: RecordBuffer, offset: number): void {
    const values: (string | undefined)[] = [];
    const made = new Map<string, string>();
    for (let i = 0; i < record.count; i++) {
      const [start, end] = [record.start[i] ?? 0, record.end[i] ?? 0];
      if (end <= start) continue;
      const id = record.field[i] ?? 0;
      const { bytes } = record.block(i);
      values[id] = cut(Buffer.from(bytes.subarray(start, end)));
      for (const field of this.derived)
        if (field.from === this.fields.names[id]) made.set(field.name, derivedText(field, bytes, start, end));
    }
    this.last = { file: this.file, offset, end: null, values, made };
    page.push(this.last);
  }
}

function cut(bytes: Buffer): string {
  // Four bytes a sign at most, so that none is halved within what is kept.
  const text = bytes.subarray(0, longestValue * 4).toString('utf8');
  return text.length > longestValue ? `${text.slice(0, longestValue - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
