import type { DictionaryColumn } from '../../model/columns';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import { DerivedColumn, settled } from '../derive/derivedColumn';
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
/** … or if more than half of its values differ, where it has so many. */
const manyValues = 20_000;

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
  /** By the field that they are made of. */
  private readonly derived: (readonly DerivedColumn[] | undefined)[] = [];
  private readonly stamps = new StampReader();
  private readonly keptIds = new Set<number>();
  /** The fields of the time that the log has, the first choice first; -1 for one not met yet. */
  private readonly timeIds: Int32Array;

  constructor(
    private readonly fields: FieldNames,
    private readonly plan: FieldPlan,
  ) {
    this.timeIds = new Int32Array(plan.times.length).fill(-1);
  }

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

  /** The events so far, with the values of the fields that were kept and of those that are made of them. */
  table(): EventTable {
    const { rows, starts } = this;
    const file = new Uint16Array(rows);
    starts.forEach((start, i) => {
      file.fill(i, start, starts[i + 1] ?? rows);
    });
    this.addColumns();
    this.columns.forEach((column, id) => {
      if (column) this.judgeWhole(id, column);
    });
    const columns = new Map(
      this.columns.flatMap((column) => (column ? [[column.field, column.finish(rows)] as const] : [])),
    );
    this.settleDerived(columns);
    return { rows, time: this.time.toArray(), offset: this.offset.toArray(), file, columns };
  }

  accept(record: RecordBuffer, offset: number, line: number): void {
    const { fields, columns, stamps } = this;
    if (columns.length < fields.names.length) this.addColumns();
    const { count, field, start, end } = record;
    const at = this.timeEntry(record);
    if (at < 0) {
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
      const derived = this.derived[id];
      if (derived) for (const made of derived) made.put(row, record.block(i).bytes, start[i] ?? 0, end[i] ?? 0);
    }
  }

  reject(reason: string, line: number): void {
    this.rejects.add(reason, line);
  }

  /** The record's entry that holds its time, or -1. */
  private timeEntry(record: RecordBuffer): number {
    for (const id of this.timeIds) {
      const at = id < 0 ? -1 : record.indexOf(id);
      if (at >= 0 && record.start[at] !== record.end[at]) return at;
    }
    return -1;
  }

  private addColumns(): void {
    const { plan } = this;
    for (let id = this.columns.length; id < this.fields.names.length; id++) {
      const field = this.fields.names[id] ?? '';
      const skipped = plan.skip.get(field);
      const choice = plan.times.indexOf(field);
      if (choice >= 0) this.timeIds[choice] = id;
      if (plan.keep.has(field)) this.keptIds.add(id);
      else if (skipped !== undefined) this.dropped.push({ field, reason: skipped, distinct: 0 });
      const wanted = plan.keep.has(field) || (choice < 0 && skipped === undefined);
      this.columns.push(wanted ? new CodeColumn(field) : null);
      const derived = plan.derived.flatMap(({ name, from, writer }) =>
        from === field && writer ? [new DerivedColumn(new CodeColumn(name), writer)] : [],
      );
      if (derived.length > 0) this.derived[id] = derived;
    }
  }

  /** Gives up a column that has become useless as a dimension, and its memory. */
  private judge(id: number, column: CodeColumn): void {
    if (column.distinct <= maxValues || this.keptIds.has(id)) return;
    this.drop(id, column, `more than ${maxValues.toLocaleString('en')} different values`);
  }

  private judgeWhole(id: number, column: CodeColumn): void {
    const { distinct, present } = column;
    if (present < manyValues || distinct * 2 <= present || this.keptIds.has(id)) return;
    this.drop(id, column, `${distinct.toLocaleString('en')} of its ${present.toLocaleString('en')} values differ`);
  }

  private drop(id: number, { field, distinct }: CodeColumn, reason: string): void {
    this.dropped.push({ field, reason, distinct });
    this.columns[id] = null;
  }

  private settleDerived(columns: Map<string, DictionaryColumn>): void {
    const made = new Map(this.derived.flatMap((list) => list ?? []).map(({ column }) => [column.field, column]));
    for (const field of this.plan.derived) {
      const base = field.writer ? made.get(field.name)?.finish(this.rows) : columns.get(field.from);
      if (base) columns.set(field.name, settled(field, base));
    }
  }
}
