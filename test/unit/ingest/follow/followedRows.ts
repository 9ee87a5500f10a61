import { after } from 'node:test';
import { FollowedLog, type Growth } from '../../../../src/ingest/follow/followedLog';
import type { Reading } from '../../../../src/ingest/reading/finishReading';
import type { Columns } from '../../../../src/model/columns';
import type { RoleOverrides } from '../../../../src/model/roles';
import type { Source } from '../../../../src/model/source';
import { valuesOf } from '../logFolder';

/** An event as its columns tell it. */
export interface Row {
  readonly file: number;
  readonly offset: number;
  readonly time: number;
  readonly user: string | null;
  readonly error: number | null;
  readonly values: readonly (string | null)[];
}

/** The events of columns, row by row; of the dimensions those of these fields. */
export function rowsOf(
  { rows, file, offset, time, user, outcome, dimensions }: Columns,
  fields: readonly string[],
): Row[] {
  const users = user && valuesOf(user);
  const values = fields.map((field) => {
    const column = dimensions.find((dimension) => dimension.field === field);
    return column ? valuesOf(column) : [];
  });
  return Array.from({ length: rows }, (_, row) => ({
    file: file[row] ?? -1,
    offset: offset[row] ?? -1,
    time: time[row] ?? Number.NaN,
    user: users?.[row] ?? null,
    error: outcome?.[row] ?? null,
    values: values.map((column) => column[row] ?? null),
  }));
}

const logs: FollowedLog[] = [];
after(() => Promise.all(logs.map((log) => log.close())));

/** A followed log with all its events, as who takes in each growth has them. */
export class FollowedRows {
  rows: Row[];
  source: Source;
  readonly log: FollowedLog;
  private readonly fields: readonly string[];

  constructor(reading: Reading, overrides: RoleOverrides = {}, quietMs = 0) {
    this.fields = reading.inference.roles.dimensions;
    this.rows = rowsOf(reading.columns, this.fields);
    this.source = reading.source;
    this.log = new FollowedLog(reading, overrides, quietMs);
    logs.push(this.log);
  }

  /** Whether something came. */
  async advance(): Promise<boolean> {
    const growth = await this.log.advance(new AbortController().signal);
    if (growth) this.take(growth);
    return growth !== null;
  }

  private take({ source, pieces, takenBack }: Growth): void {
    const kept = this.rows.filter(({ file, offset }) => !takenBack.get(file)?.has(offset));
    this.rows = [...kept, ...pieces.flatMap((piece) => rowsOf(piece, this.fields))];
    this.source = source;
  }
}
