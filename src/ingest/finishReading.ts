import type { Columns } from '../model/columns';
import type { Inference, RoleOverrides } from '../model/roles';
import type { Source } from '../model/source';
import type { FieldNames } from './bytes/fieldNames';
import { coreTimes } from './columns/coreTimes';
import type { EventStore } from './columns/eventStore';
import type { EventTable } from './columns/eventTable';
import { outcomeCodes } from './columns/outcomeCodes';
import { paired } from './columns/paired';
import { rowsWithin } from './columns/rowsWithin';
import type { StampClock } from './columns/stampOffsets';
import { foundFormats } from './foundFormats';
import { lineAt } from './lineAt';
import type { KnownFile } from './lookAtFile';
import type { LogLook } from './lookAtLog';
import { ReadError } from './readError';
import type { Rejected } from './rejects';
import { isErrorBy } from './roles/inferOutcome';
import { inferRoles } from './roles/inferRoles';
import type { RolePlan } from './roles/planRoles';

/** A log as read: what it was, what was taken for what, and its events. */
export interface Reading {
  readonly source: Source;
  readonly inference: Inference;
  readonly columns: Columns;
  /** The files of `source` as they were found. */
  readonly known: readonly KnownFile[];
  readonly plan: RolePlan;
}

/** Why an event is none whose clock was far off. */
export const farTime = 'time far from the rest';

/** What was read so far, and by what plan. */
export interface ReadParts {
  readonly look: LogLook;
  readonly plan: RolePlan;
  readonly overrides: RoleOverrides;
  readonly zoneSet: boolean;
  readonly fields: FieldNames;
  readonly store: EventStore;
}

/**
 * What the events read so far make: roles by the whole of them, columns. The store can take more afterwards.
 * @throws ReadError if none has a readable time, or a role is set to what the log has not; the signal's reason.
 */
export async function finishReading(parts: ReadParts, signal: AbortSignal): Promise<Reading> {
  const { look, plan, overrides, zoneSet, fields, store } = parts;
  const { known, log } = look;
  const { table, clock, far } = await withoutFarTimes(store, known, signal);
  const inference = inferRoles(
    plan,
    {
      log,
      fields: [...fields.names, ...plan.derived.map(({ name }) => name)],
      moreFields: fields.surplus,
      sample: new Map(look.sample.profiles().map((profile) => [profile.field, profile])),
      columns: table.columns,
      clock,
      zoneSet,
      dropped: new Map(store.dropped.map((dropped) => [dropped.field, dropped])),
    },
    overrides,
  );
  const rejects = far ? store.rejects.with(far) : store.rejects;
  const source: Source = {
    files: known.map((file) => file.path),
    format: [...new Set(known.map((file) => file.format.name))].join(', '),
    found: foundFormats(known),
    bytes: known.reduce((sum, file) => sum + file.size, 0),
    records: table.rows + rejects.count,
    events: table.rows,
    rejected: rejects.count,
    rejectedReasons: rejects.list(),
  };
  if (table.rows === 0)
    throw new ReadError(
      `${log}: none of its ${store.records} records has a readable time in "${plan.time}"; choose another field`,
      source,
    );
  return { source, inference, columns: columnsOf(table, inference, clock), known, plan };
}

/** The events read but those whose clock was far off, which are counted as rejected. */
async function withoutFarTimes(
  store: EventStore,
  known: readonly KnownFile[],
  signal: AbortSignal,
): Promise<{ table: EventTable; clock: StampClock; far: Rejected | null }> {
  const whole = store.table();
  const span = coreTimes(whole.time);
  const clock = store.offsets.clockWithin(span);
  const first = whole.time.findIndex((ms) => ms < span.from || ms > span.to);
  const file = known[whole.file[first] ?? -1];
  if (!file) return { table: whole, clock, far: null };
  const table = rowsWithin(whole, span);
  const line = await lineAt(file, whole.offset[first] ?? 0, signal);
  const far = { reason: farTime, line, count: whole.rows - table.rows, file: file.path };
  return { table, clock, far };
}

/** The columns of the roles. */
export function columnsOf(table: EventTable, { roles }: Inference, { offsets, bare }: StampClock): Columns {
  const { rows, time, file, offset, columns } = table;
  const [first, second] = roles.user.map((field) => columns.get(field));
  const outcome = roles.outcome && columns.get(roles.outcome.field);
  const [offsetMinutes = null, ...more] = bare ? [] : offsets;
  return {
    rows,
    time,
    user: first && second ? paired(first, second) : (first ?? null),
    outcome: outcome && roles.outcome ? outcomeCodes(outcome, isErrorBy(roles.outcome)) : null,
    dimensions: roles.dimensions.flatMap((field) => columns.get(field) ?? []),
    file,
    offset,
    offsetMinutes: more.length === 0 ? offsetMinutes : null,
    localClock: offsets.length === 0,
  };
}
