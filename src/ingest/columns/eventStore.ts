import * as l10n from '@vscode/l10n';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import type { RecordSink } from '../formats/logFormat';
import { type PartFilter, partFilter } from '../part/partFilter';
import { StampReader } from '../time/stampReader';
import type { EventTable } from './eventTable';
import { EventTimes } from './eventTimes';
import { type DroppedField, FieldColumns } from './fieldColumns';
import type { FieldPlan } from './fieldPlan';
import { Float64List } from './float64List';
import type { RangeEvents } from './rangeEvents';
import { Rejects } from './rejects';

/** Why records are no events. */
const noTime = l10n.t('no time');
const unreadableTime = l10n.t('unreadable time');

/** Gathers the records of a log as columns: those with a time are events, the others are counted as rejected. */
export class EventStore implements RecordSink {
  readonly rejects = new Rejects();
  readonly times = new EventTimes();
  private readonly offset = new Float64List();
  /** The first row of each file. */
  private readonly starts: number[] = [];
  private readonly columns: FieldColumns;
  private readonly stamps = new StampReader();
  private readonly filter: PartFilter | null;
  /** The fields of the time that the log has, the first choice first; -1 for one not met yet. */
  private readonly timeIds: Int32Array;
  /** How many of the log's fields have been looked at. */
  private known = 0;

  constructor(
    private readonly fields: FieldNames,
    private readonly plan: FieldPlan,
  ) {
    this.columns = new FieldColumns(plan);
    this.filter = plan.rule ? partFilter(plan.rule) : null;
    this.timeIds = new Int32Array(plan.times.length).fill(-1);
  }

  get rows(): number {
    return this.times.length;
  }

  get records(): number {
    return this.rows + this.rejects.count;
  }

  get dropped(): readonly DroppedField[] {
    return this.columns.dropped;
  }

  /** Makes room for about so many events, before the first one comes. */
  expect(rows: number): void {
    this.times.reserve(rows);
    this.offset.reserve(rows);
    this.columns.expected = rows;
  }

  /** What comes next comes from this file. */
  beginFile(path: string): void {
    this.rejects.file = path;
    this.rejects.linesBefore = 0;
    this.starts.push(this.rows);
  }

  /**
   * The events so far, with the values of the fields that were kept and of those that are made of them. Times are those of
   * `times` by an order of day and month.
   */
  table(time = this.times.by(false).time): EventTable {
    const { rows, starts } = this;
    const file = new Uint16Array(rows);
    starts.forEach((start, i) => {
      if (i > 0) file.fill(i, start, starts[i + 1] ?? rows);
    });
    this.addFields();
    return { rows, time, offset: this.offset.view(), file, columns: this.columns.finish(rows) };
  }

  accept(record: RecordBuffer, offset: number, line: number): void {
    const { stamps } = this;
    if (this.known < this.fields.names.length) this.addFields();
    const at = this.timeEntry(record);
    if (at < 0) {
      this.rejects.add(noTime, line);
      return;
    }
    const ms = stamps.read(record.block(at).bytes, record.start[at] ?? 0, record.end[at] ?? 0);
    if (Number.isNaN(ms)) {
      this.rejects.add(unreadableTime, line);
      return;
    }
    const { rows, filter } = this;
    if (!this.times.add(ms, stamps, record, offset, filter)) {
      this.rejects.add(filter?.reason ?? noTime, line);
      return;
    }
    this.columns.put(rows, record);
    this.offset.push(offset);
  }

  reject(reason: string, line: number): void {
    this.rejects.add(reason, line);
  }

  /** The events of one file so far, to be handed over; the store is not to be used any more. */
  handOver(): RangeEvents {
    const { rows, fields, times, rejects } = this;
    this.addFields();
    return {
      rows,
      times: times.handOver(),
      offset: this.offset.view(),
      fields: fields.names,
      expected: [...fields.expected],
      ...this.columns.handOver(rows),
      rejects: rejects.bySight().map(({ reason, count, firstLine }) => ({ reason, count, line: firstLine })),
    };
  }

  /** So many lines of the file come before what comes next, where lines are counted from 1 again. */
  passLines(lines: number): void {
    this.rejects.linesBefore += lines;
  }

  /** Whether taking in a range gives what reading it here would: not where the values of a field become too many meanwhile. */
  canAbsorb({ derived }: RangeEvents): boolean {
    return this.columns.haveRoomFor(derived);
  }

  /** Takes in the events of the next range of the file, as if they were read here. */
  absorb(range: RangeEvents): void {
    const { rows } = this;
    const ids = this.fields.idsOf(range.fields, range.expected);
    this.addFields();
    this.columns.absorb(ids, range.columns, range.derived, rows);
    this.times.absorb(range.times);
    this.offset.append(range.offset);
    for (const { reason, count, line } of range.rejects) this.rejects.add(reason, line, count);
  }

  /** The record's entry that holds its time, or -1. */
  private timeEntry(record: RecordBuffer): number {
    const { timeIds } = this;
    // By index: an iterator makes an object for each record.
    for (let i = 0; i < timeIds.length; i++) {
      const id = timeIds[i]!;
      const at = id < 0 ? -1 : record.indexOf(id);
      if (at >= 0 && record.start[at] !== record.end[at]) return at;
    }
    return -1;
  }

  private addFields(): void {
    const { names } = this.fields;
    for (; this.known < names.length; this.known++) {
      const name = names[this.known] ?? '';
      const choice = this.plan.times.indexOf(name);
      this.filter?.addField(this.known, name);
      if (choice >= 0) this.timeIds[choice] = this.known;
    }
    this.columns.addFields(names);
  }
}
