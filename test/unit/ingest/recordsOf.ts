import { Buffer } from 'node:buffer';
import { newBlock } from '../../../src/ingest/bytes/block';
import { FieldNames } from '../../../src/ingest/bytes/fieldNames';
import type { RecordBuffer } from '../../../src/ingest/bytes/recordBuffer';
import type { FormatSample, LogFormat, RecordSink } from '../../../src/ingest/formats/logFormat';

export interface ReadRecord {
  readonly values: ReadonlyMap<string, string>;
  readonly offset: number;
  readonly line: number;
}

export interface ReadRecords {
  readonly records: readonly ReadRecord[];
  readonly rejects: readonly { readonly reason: string; readonly line: number }[];
}

/** A sink that keeps what it is given, under the names of fields. */
export class Gathered implements RecordSink {
  readonly fields = new FieldNames();
  readonly records: ReadRecord[] = [];
  readonly rejects: { readonly reason: string; readonly line: number }[] = [];

  accept(record: RecordBuffer, offset: number, line: number): void {
    const values = new Map<string, string>();
    for (let i = 0; i < record.count; i++) {
      const text = Buffer.from(record.block(i).bytes.slice(record.start[i], record.end[i])).toString('utf8');
      if (text !== '') values.set(this.fields.names[record.field[i] ?? -1] ?? '?', text);
    }
    this.records.push({ values, offset, line });
  }

  reject(reason: string, line: number): void {
    this.rejects.push({ reason, line });
  }
}

/** What a format reads out of a whole file, given as text or bytes. */
export function recordsOf(format: LogFormat, content: string | Uint8Array): ReadRecords {
  const bytes = Buffer.from(content);
  return piecesOf(format, bytes, bytes.length);
}

/** The same, where the file comes in pieces of so many bytes, and records may be as long as `longest`. */
export function piecesOf(
  format: LogFormat,
  content: string | Uint8Array,
  size: number,
  longest = Number.POSITIVE_INFINITY,
): ReadRecords {
  const bytes = Buffer.from(content);
  const gathered = new Gathered();
  const reader = format.reader(gathered.fields, gathered);
  let done = 0;
  const give = (to: number, last: boolean): void => {
    const block = newBlock(to - done + 1);
    block.bytes.set(bytes.subarray(done, to));
    let end = to - done;
    if (last && bytes.at(-1) !== 10) block.bytes[end++] = 10;
    const full = !last && end >= longest;
    done += reader.read(block, 0, end, last ? 'last' : full ? 'full' : 'more', done);
  };
  for (let to = size; to < bytes.length; to = Math.max(to, done) + size) give(Math.min(to, done + longest), false);
  give(bytes.length, true);
  return { records: gathered.records, rejects: gathered.rejects };
}

/** A sample that is a whole file, given as text or bytes. */
export function sampleOf(content: string | Uint8Array): FormatSample {
  const bytes = Buffer.from(content);
  const block = newBlock(bytes.length + 1);
  block.bytes.set(bytes);
  const end = bytes.at(-1) === 10 ? bytes.length : bytes.length + 1;
  block.bytes[end - 1] = 10;
  return [{ block, start: 0, end, base: 0 }];
}
