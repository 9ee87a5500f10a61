import type { Columns, DictionaryColumn } from '../../src/model/columns';

/** One record of a test log. Absent fields are null. */
export interface TestRecord {
  readonly ms: number;
  readonly user: string | null;
  readonly error: boolean;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** Records as the columns that ingest would make of them. */
export function columnsOf(records: readonly TestRecord[], fields: readonly string[]): Columns {
  return {
    rows: records.length,
    time: Float64Array.from(records, (record) => record.ms),
    user: dictionary(
      'user',
      records.map((record) => record.user),
    ),
    outcome: Uint8Array.from(records, (record) => Number(record.error)),
    dimensions: fields.map((field) =>
      dictionary(
        field,
        records.map((record) => record.fields[field] ?? null),
      ),
    ),
    file: new Uint16Array(records.length),
    offset: Float64Array.from(records, (_, i) => i * 100),
    offsetMinutes: 0,
    localClock: false,
  };
}

function dictionary(field: string, texts: readonly (string | null)[]): DictionaryColumn {
  const values = [...new Set(texts.filter((text) => text !== null))];
  const codes = new Map(values.map((value, i) => [value, i + 1]));
  return { field, values, codes: Uint32Array.from(texts, (text) => (text === null ? 0 : (codes.get(text) ?? 0))) };
}
