import type { Columns } from '../model/columns';
import type { Inference, RoleOverrides } from '../model/roles';
import type { Source } from '../model/source';
import { FieldNames } from './bytes/fieldNames';
import { coreTimes } from './columns/coreTimes';
import { EventStore } from './columns/eventStore';
import type { EventTable } from './columns/eventTable';
import { outcomeCodes } from './columns/outcomeCodes';
import { paired } from './columns/paired';
import { rowsWithin } from './columns/rowsWithin';
import type { StampClock } from './columns/stampOffsets';
import { DistinctFiles } from './distinctFiles';
import { feedFile } from './feedFile';
import { lineAt } from './lineAt';
import { withOpen } from './logFile';
import { type KnownFile, longestRecord, lookAtFile, sampleRecords } from './lookAtFile';
import { ReadError } from './readError';
import { isErrorBy } from './roles/inferOutcome';
import { inferRoles } from './roles/inferRoles';
import { fieldPlan, planRoles } from './roles/planRoles';
import { SampleStore } from './roles/sampleStore';

/** A log as read: what it was, what was taken for what, and its events. */
export interface Reading {
  readonly source: Source;
  readonly inference: Inference;
  readonly columns: Columns;
}

export interface ReadOptions {
  readonly overrides: RoleOverrides;
  /** True where a person has set the time zone of the report: then nothing is asked about its days. */
  readonly zoneSet?: boolean;
  /** Bytes read at a time; 4 MB by default. */
  readonly chunkBytes?: number;
  /** Longer records are rejected; 64 MB by default. */
  readonly maxRecordBytes?: number;
}

export interface ReadProgress {
  readonly phase: 'reading';
  readonly bytes: number;
  readonly totalBytes: number;
  readonly records: number;
}

const mostFiles = 2 ** 16;

/**
 * Reads one log out of its files, file after file, in one pass after a look at a sample. A file given twice is read
 * once: `columns.file` counts the files of the source, not those given.
 * @throws ReadError with a message for people: nothing to read, no time field, a role set to what the log has not.
 * @throws the signal's reason once it is aborted.
 */
export async function readLog(
  files: readonly string[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
): Promise<Reading> {
  const { overrides, zoneSet = false, chunkBytes = 4 * 2 ** 20, maxRecordBytes = longestRecord } = options;
  if (files.length === 0 || files.length > mostFiles)
    throw new ReadError(`a log is made of 1 to ${mostFiles} files, not ${files.length}; choose others`);
  const { known, sample } = await lookAt(files, maxRecordBytes, signal);
  const log = known
    .map((file) => file.name)
    .slice(0, 3)
    .join(', ');
  const profiles = sample.profiles();
  const plan = planRoles(profiles, overrides, log);

  const fields = new FieldNames();
  const store = new EventStore(fields, fieldPlan(plan, overrides));
  const totalBytes = known.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const file of known) {
    const done = before;
    const onPiece = (bytes: number): boolean => {
      onProgress({ phase: 'reading', bytes: done + bytes, totalBytes, records: store.records });
      return true;
    };
    store.beginFile(file.path);
    await withOpen(file, (handle) =>
      feedFile(file, handle, file.format.reader(fields, store), { chunkBytes, maxRecordBytes, signal, onPiece }),
    );
    before += file.size;
  }

  const { table, clock } = await withoutFarTimes(store, known, signal);
  const inference = inferRoles(
    plan,
    {
      log,
      fields: fields.names,
      moreFields: fields.surplus,
      sample: new Map(profiles.map((profile) => [profile.field, profile])),
      columns: table.columns,
      clock,
      zoneSet,
      dropped: new Map(store.dropped.map((dropped) => [dropped.field, dropped])),
    },
    overrides,
  );
  if (table.rows === 0)
    throw new ReadError(
      `${log}: none of its ${store.records} records has a readable time in "${plan.time}"; choose another field`,
    );
  return {
    source: {
      files: known.map((file) => file.path),
      format: [...new Set(known.map((file) => file.format.name))].join(', '),
      bytes: totalBytes,
      records: table.rows + store.rejects.count,
      events: table.rows,
      rejected: store.rejects.count,
      rejectedReasons: store.rejects.list(),
    },
    inference,
    columns: columnsOf(table, inference, clock),
  };
}

/** Finds the files and their formats, and samples them. */
async function lookAt(
  files: readonly string[],
  maxRecordBytes: number,
  signal: AbortSignal,
): Promise<{ known: readonly KnownFile[]; sample: SampleStore }> {
  const fields = new FieldNames();
  const store = new SampleStore(fields);
  const distinct = new DistinctFiles();
  const known: KnownFile[] = [];
  const records = Math.ceil(sampleRecords / files.length);
  for (const path of files) {
    const file = await distinct.find(path);
    if (file) known.push(await lookAtFile(file, { fields, store }, { records, maxRecordBytes, signal }));
  }
  return { known, sample: store };
}

/** The events read, after those whose clock was far off are counted as rejected. */
async function withoutFarTimes(
  store: EventStore,
  known: readonly KnownFile[],
  signal: AbortSignal,
): Promise<{ table: EventTable; clock: StampClock }> {
  const whole = store.table();
  const span = coreTimes(whole.time);
  const clock = store.offsets.clockWithin(span);
  const first = whole.time.findIndex((ms) => ms < span.from || ms > span.to);
  const file = known[whole.file[first] ?? -1];
  if (!file) return { table: whole, clock };
  const table = rowsWithin(whole, span);
  const line = await lineAt(file, whole.offset[first] ?? 0, signal);
  store.rejects.add('time far from the rest', line, whole.rows - table.rows, file.path);
  return { table, clock };
}

function columnsOf(table: EventTable, { roles }: Inference, { offsets, bare }: StampClock): Columns {
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
