import type { DictionaryColumn } from '../../model/columns';
import type { TimeSpan } from './coreTimes';
import type { EventTable } from './eventTable';

/** The events whose time lies in the span, in their order; values that no such event has are values no more. */
export function rowsWithin(table: EventTable, { from, to }: TimeSpan): EventTable {
  const { time, offset, file, columns } = table;
  const within = (_: number, row: number): boolean => {
    const ms = time[row] ?? Number.NaN;
    return ms >= from && ms <= to;
  };
  const kept = time.filter(within);
  return {
    rows: kept.length,
    time: kept,
    offset: offset.filter(within),
    file: file.filter(within),
    columns: new Map(
      [...columns].map(([field, column]) => [field, recoded({ ...column, codes: column.codes.filter(within) })]),
    ),
  };
}

/** The column with only the values that occur. */
function recoded(column: DictionaryColumn): DictionaryColumn {
  const { field, values, codes } = column;
  const occurs = new Uint8Array(values.length + 1);
  for (const code of codes) occurs[code] = 1;
  const left = values.filter((_, i) => occurs[i + 1] === 1);
  if (left.length === values.length) return column;
  const next = new Uint32Array(values.length + 1);
  let last = 0;
  for (let code = 1; code < next.length; code++) if (occurs[code] === 1) next[code] = ++last;
  return { field, values: left, codes: codes.map((code) => next[code] ?? 0) };
}
