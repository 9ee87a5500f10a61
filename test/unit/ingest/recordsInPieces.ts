import { Buffer } from 'node:buffer';
import { FieldNames } from '../../../src/ingest/bytes/fieldNames';
import type { RecordBuffer } from '../../../src/ingest/bytes/recordBuffer';
import type { LogFormat } from '../../../src/ingest/formats/logFormat';
import { Feeder } from '../../../src/ingest/reading/feeder';
import type { ByteSource } from '../../../src/ingest/sources/byteSource';
import type { ReadRecord, ReadRecords } from './recordsOf';

/** What a format reads out of a text that comes in pieces of so many bytes. */
export async function recordsInPieces(format: LogFormat, content: string, chunkBytes: number): Promise<ReadRecords> {
  const fields = new FieldNames();
  const records: ReadRecord[] = [];
  const rejects: { reason: string; line: number }[] = [];
  const reader = format.reader(fields, {
    accept: (record, offset, line) => {
      records.push({ values: valuesOf(record, fields), offset, line });
    },
    reject: (reason, line) => {
      rejects.push({ reason, line });
    },
  });
  const source = sourceOf(Buffer.from(content));
  const feeder = new Feeder(reader, { chunkBytes, maxRecordBytes: 1 << 20 });
  await feeder.feed(source, new AbortController().signal);
  feeder.finish(source);
  return { records, rejects };
}

/** A record as text, without the fields that it lacks. */
export function valuesOf(record: RecordBuffer, fields: FieldNames): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (let i = 0; i < record.count; i++) {
    const text = Buffer.from(record.block(i).bytes.slice(record.start[i], record.end[i])).toString('utf8');
    if (text !== '') values.set(fields.names[record.field[i] ?? -1] ?? '?', text);
  }
  return values;
}

function sourceOf(bytes: Uint8Array): ByteSource {
  let at = 0;
  return {
    get position() {
      return at;
    },
    get consumed() {
      return at;
    },
    read(target, to, length) {
      const piece = bytes.subarray(at, at + length);
      target.set(piece, to);
      at += piece.length;
      return Promise.resolve(piece.length);
    },
    damage: null,
    close: () => Promise.resolve(),
  };
}
