import type { FieldNames } from '../../bytes/fieldNames';
import { RecordBuffer } from '../../bytes/recordBuffer';

const names = [
  'time',
  'level',
  'thread',
  'pid',
  'logger',
  'source',
  'event_id',
  'application',
  'message',
  'exception',
  'root_cause',
] as const;
type TextField = (typeof names)[number];

/** The parts of a text log's line, each of which it has once. Fields that no line has are not made. */
export class TextFields {
  /** How many parts the line has so far. */
  count = 0;
  private record = new RecordBuffer();
  private readonly ids = new Int32Array(names.length).fill(-1);
  private readonly taken = new Uint8Array(names.length);

  constructor(private readonly fields: FieldNames) {}

  begin(record: RecordBuffer): void {
    this.record = record;
    this.count = 0;
    this.taken.fill(0);
  }

  has(name: TextField): boolean {
    return this.taken[names.indexOf(name)] === 1;
  }

  /** Adds a part; gives `next`, the place behind it. */
  add(name: TextField, from: number, to: number, next: number): number {
    this.record.add(this.idOf(name), from, to);
    this.taken[names.indexOf(name)] = 1;
    this.count++;
    return next;
  }

  idOf(name: TextField): number {
    const i = names.indexOf(name);
    const known = this.ids[i] ?? -1;
    if (known >= 0) return known;
    const id = this.fields.idOf(name);
    this.ids[i] = id;
    return id;
  }
}
