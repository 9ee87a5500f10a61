import * as l10n from '@vscode/l10n';
import type { DictionaryColumn } from '../../model/columns';
import type { RecordBuffer } from '../bytes/recordBuffer';
import { DerivedColumn, manyDerived, settled } from '../derive/derivedColumn';
import { counted } from '../roles/fieldProfile';
import { CodeColumn } from './codeColumn';
import type { FieldPlan } from './fieldPlan';
import { leastRoom } from './float64List';
import type { RangeColumn } from './rangeColumn';

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

/** The fields of a log as columns, and the fields that are made of them, by the numbers that `FieldNames` gives. */
export class FieldColumns {
  readonly dropped: DroppedField[] = [];
  /** Rows that are expected; room for them is made at once. */
  expected = leastRoom;
  private readonly columns: (CodeColumn | null)[] = [];
  /** By the field that they are made of. */
  private readonly derived: (readonly DerivedColumn[] | undefined)[] = [];
  private readonly keptIds = new Set<number>();

  constructor(private readonly plan: FieldPlan) {}

  /** Makes columns for the fields that have none yet. */
  addFields(names: readonly string[]): void {
    const { plan } = this;
    for (let id = this.columns.length; id < names.length; id++) {
      const field = names[id] ?? '';
      const skipped = plan.skip.get(field);
      if (plan.keep.has(field)) this.keptIds.add(id);
      else if (skipped !== undefined) this.dropped.push({ field, reason: skipped, distinct: 0 });
      const wanted = plan.keep.has(field) || (!plan.times.includes(field) && skipped === undefined);
      this.columns.push(wanted ? new CodeColumn(field, this.expected) : null);
      const derived = plan.derived.flatMap(({ name, from, writer }) =>
        from === field && writer ? [new DerivedColumn(new CodeColumn(name, this.expected), writer)] : [],
      );
      if (derived.length > 0) this.derived[id] = derived;
    }
  }

  put(row: number, record: RecordBuffer): void {
    const { columns, derived } = this;
    const { count, field, start, end } = record;
    for (let i = 0; i < count; i++) {
      const id = field[i] ?? 0;
      const column = columns[id];
      if (column?.put(row, record.block(i).view, start[i] ?? 0, end[i] ?? 0)) this.judge(id, column);
      const made = derived[id];
      if (made) for (const one of made) one.put(row, record.block(i).bytes, start[i] ?? 0, end[i] ?? 0);
    }
  }

  /** What was put in so far, to be handed over; the columns are not to be used any more. */
  handOver(rows: number): { columns: (RangeColumn | null)[]; derived: RangeColumn[] } {
    return {
      columns: this.columns.map((column) => column?.handOver(rows) ?? null),
      derived: this.derived.flatMap((list) => list ?? []).map(({ column }) => column.handOver(rows)),
    };
  }

  /** Whether derived columns have room for all values of these ranges without being made coarser on the way. */
  haveRoomFor(derived: readonly RangeColumn[]): boolean {
    const made = this.derivedByName();
    return derived.every(
      ({ field, values }) => (made.get(field)?.distinct ?? 0) + values.lengths.length <= manyDerived,
    );
  }

  /** Puts in the rows of a range from `row` on, whose field i has the number `ids[i]` here, or -1. */
  absorb(
    ids: readonly number[],
    columns: readonly (RangeColumn | null)[],
    derived: readonly RangeColumn[],
    row: number,
  ): void {
    ids.forEach((id, i) => {
      const column = this.columns[id];
      const one = columns[i];
      if (column && one) column.absorb(one, row);
      if (column && (!one || column.distinct > maxValues)) this.judge(id, column, !one);
    });
    const made = this.derivedByName();
    for (const one of derived) made.get(one.field)?.absorb(one, row);
  }

  /** The columns over `rows` rows by field: those that are of use, and those made of them. */
  finish(rows: number): Map<string, DictionaryColumn> {
    this.columns.forEach((column, id) => {
      if (column) this.judgeWhole(id, column);
    });
    const columns = new Map(
      this.columns.flatMap((column) => (column ? [[column.field, column.finish(rows)] as const] : [])),
    );
    const made = this.derivedByName();
    for (const field of this.plan.derived) {
      const base = field.writer ? made.get(field.name)?.finish(rows) : columns.get(field.from);
      if (base) columns.set(field.name, settled(field, base));
    }
    return columns;
  }

  private derivedByName(): Map<string, CodeColumn> {
    return new Map(this.derived.flatMap((list) => list ?? []).map(({ column }) => [column.field, column]));
  }

  /** Gives up a column that has become useless as a dimension, and its memory. */
  private judge(id: number, column: CodeColumn, isDropped = false): void {
    if ((column.distinct <= maxValues && !isDropped) || this.keptIds.has(id)) return;
    this.drop(id, column.field, l10n.t('more than {0} different values', counted(maxValues)), maxValues + 1);
  }

  private judgeWhole(id: number, { field, distinct, present }: CodeColumn): void {
    if (present < manyValues || distinct * 2 <= present || this.keptIds.has(id)) return;
    this.drop(id, field, l10n.t('{0} of its {1} values differ', counted(distinct), counted(present)), distinct);
  }

  private drop(id: number, field: string, reason: string, distinct: number): void {
    this.dropped.push({ field, reason, distinct });
    this.columns[id] = null;
  }
}
