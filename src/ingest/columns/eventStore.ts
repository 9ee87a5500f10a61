import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import type { RecordSink } from '../formats/logFormat';
import { Rejects } from '../rejects';
import { StampReader } from '../time/stampReader';
import { CodeColumn } from './codeColumn';
import type { EventTable } from './eventTable';
import type { FieldPlan } from './fieldPlan';
import { Float64List } from './float64List';
import { StampOffsets } from './stampOffsets';

/** A field is given up as a dimension beyond so many values, … */
export const maxValues = 100_000;
/** … or if more than half of its values differ, once it has so many. */
const settled = 20_000;

/** A field whose values were not kept, or not to the end. */
export interface DroppedField {
  readonly field: string;
  readonly reason: string;
  /** Distinct values seen before. */
  readonly distinct: number;
}

/** Gathers the records of a log as columns: those with a time are events, the others are counted as rejected. */
export class EventStore implements RecordSink {
  readonly rejects = new Rejects();
  readonly offsets = new StampOffsets();
  readonly dropped: DroppedField[] = [];
  private readonly time = new Float64List();
  private readonly offset = new Float64List();
  /** The first row of each file. */
  private readonly starts: number[] = [];
  private readonly columns: (CodeColumn | null)[] = [];
  private readonly stamps = new StampReader();
  private readonly keptIds = new Set<number>();
  private timeId = -1;

  constructor(
    private readonly fields: FieldNames,
    private readonly plan: FieldPlan,
  ) {}

  get rows(): number {
    return this.time.length;
  }

  get records(): number {
    return this.rows + this.rejects.count;
  }

  /** What comes next comes from this file. */
  beginFile(path: string): void {
    this.rejects.file = path;
    this.starts.push(this.rows);
  }

  /** The events so far, with the values of the fields that were kept. */
  table(): EventTable {
    const { rows, starts } = this;
    const file = new Uint16Array(rows);
    starts.forEach((start, i) => {
      file.fill(i, start, starts[i + 1] ?? rows);
    });
    this.addColumns();
    const kept = this.columns.flatMap((column) => (column ? [[column.field, column.finish(rows)] as const] : []));
    return { rows, time: this.time.toArray(), offset: this.offset.toArray(), file, columns: new Map(kept) };
  }

  accept(record: RecordBuffer, offset: number, line: number): void {
    const { fields, columns, stamps } = this;
    if (columns.length < fields.names.length) this.addColumns();
    const { count, field, start, end } = record;
    const at = record.indexOf(this.timeId);
    if (at < 0 || start[at] === end[at]) {
      this.rejects.add('no time', line);
      return;
    }
    const ms = stamps.read(record.block(at).bytes, start[at] ?? 0, end[at] ?? 0);
    if (Number.isNaN(ms)) {
      this.rejects.add('unreadable time', line);
      return;
    }
    const row = this.time.length;
    this.time.push(ms);
    this.offset.push(offset);
    this.offsets.add(stamps.offset, ms);
    for (let i = 0; i < count; i++) {
      const id = field[i] ?? 0;
      const column = columns[id];
      if (column?.put(row, record.block(i).view, start[i] ?? 0, end[i] ?? 0)) this.judge(id, column);
    }
  }

  reject(reason: string, line: number): void {
    this.rejects.add(reason, line);
  }

  private addColumns(): void {
    const { plan } = this;
    for (let id = this.columns.length; id < this.fields.names.length; id++) {
      const field = this.fields.names[id] ?? '';
      const skipped = plan.skip.get(field);
      if (field === plan.time) this.timeId = id;
      if (plan.keep.has(field)) this.keptIds.add(id);
      else if (skipped !== undefined) this.dropped.push({ field, reason: skipped, distinct: 0 });
      const wanted = plan.keep.has(field) || (field !== plan.time && skipped === undefined);
      this.columns.push(wanted ? new CodeColumn(field) : null);
    }
  }

  /** Gives up a column that has become useless as a dimension, and its memory. */
  private judge(id: number, column: CodeColumn): void {
    const { field, distinct, present } = column;
    const tooMany = distinct > maxValues;
    const nearUnique = present >= settled && distinct * 2 > present;
    if ((!tooMany && !nearUnique) || this.keptIds.has(id)) return;
    const reason = tooMany
      ? `more than ${maxValues.toLocaleString('en')} different values`
      : `${distinct.toLocaleString('en')} of its first ${present.toLocaleString('en')} values differ`;
    this.dropped.push({ field, reason, distinct });
    this.columns[id] = null;
  }
}
