import type { Columns, DictionaryColumn } from '../model/columns';
import type { Inference, RoleOverrides } from '../model/roles';
import type { Source } from '../model/source';
import { FieldNames } from './bytes/fieldNames';
import { EventStore } from './columns/eventStore';
import { outcomeCodes } from './columns/outcomeCodes';
import { paired } from './columns/paired';
import { detectFormat } from './detectFormat';
import { feedFile } from './feedFile';
import type { LogFormat } from './formats/logFormat';
import { findLogFile, type LogFile, withOpen } from './logFile';
import { ReadError } from './readError';
import { isErrorBy } from './roles/inferOutcome';
import { inferRoles } from './roles/inferRoles';
import { fieldPlan, planRoles } from './roles/planRoles';
import { SampleStore } from './roles/sampleStore';
import { sampleFile } from './sampleFile';

/** A log as read: what it was, what was taken for what, and its events. */
export interface Reading {
  readonly source: Source;
  readonly inference: Inference;
  readonly columns: Columns;
}

export interface ReadOptions {
  readonly overrides: RoleOverrides;
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

interface KnownFile extends LogFile {
  readonly format: LogFormat;
}

const sampleRecords = 2000;
const mostFiles = 2 ** 16;

/**
 * Reads one log out of its files, file after file, in one pass after a look at a sample.
 * @throws ReadError with a message for people: nothing to read, no time field, a role set to what the log has not.
 * @throws the signal's reason once it is aborted.
 */
export async function readLog(
  files: readonly string[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
): Promise<Reading> {
  const { overrides, chunkBytes = 4 * 2 ** 20, maxRecordBytes = 64 * 2 ** 20 } = options;
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
  const ends: number[] = [];
  const totalBytes = known.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const file of known) {
    const done = before;
    const onPiece = (bytes: number): boolean => {
      onProgress({ phase: 'reading', bytes: done + bytes, totalBytes, records: store.records });
      return true;
    };
    await withOpen(file, (handle) =>
      feedFile(file, handle, file.format.reader(fields, store), { chunkBytes, maxRecordBytes, signal, onPiece }),
    );
    before += file.size;
    ends.push(store.rows);
  }

  const columns = new Map([...store.kept()].map(([field, column]) => [field, column.finish(store.rows)] as const));
  const inference = inferRoles(
    plan,
    {
      log,
      fields: fields.names,
      moreFields: fields.surplus,
      sample: new Map(profiles.map((profile) => [profile.field, profile])),
      columns,
      dropped: new Map(store.dropped.map((dropped) => [dropped.field, dropped])),
    },
    overrides,
  );
  if (store.rows === 0)
    throw new ReadError(
      `${log}: none of its ${store.records} records has a readable time in "${plan.time}"; choose another field`,
    );
  return {
    source: sourceOf(files, known, store, totalBytes),
    inference,
    columns: columnsOf(store, columns, inference, ends),
  };
}

/** Finds the files and their formats, and samples them. */
async function lookAt(
  files: readonly string[],
  maxRecordBytes: number,
  signal: AbortSignal,
): Promise<{ known: readonly KnownFile[]; sample: SampleStore }> {
  const fields = new FieldNames();
  const sample = new SampleStore(fields);
  const known: KnownFile[] = [];
  const each = Math.ceil(sampleRecords / files.length);
  for (const path of files) {
    signal.throwIfAborted();
    const file = await findLogFile(path);
    const format = await withOpen(file, async (handle) => {
      const found = await detectFormat(file, handle);
      const goal = sample.records + each;
      const count = (): number => sample.records;
      await sampleFile(file, handle, found.reader(fields, sample), { records: goal, maxRecordBytes, signal, count });
      return found;
    });
    known.push({ ...file, format });
  }
  return { known, sample };
}

function sourceOf(files: readonly string[], known: readonly KnownFile[], store: EventStore, bytes: number): Source {
  return {
    files,
    format: [...new Set(known.map((file) => file.format.name))].join(', '),
    bytes,
    records: store.records,
    events: store.rows,
    rejected: store.rejects.count,
    rejectedReasons: store.rejects.list(),
  };
}

function columnsOf(
  store: EventStore,
  columns: ReadonlyMap<string, DictionaryColumn>,
  { roles }: Inference,
  ends: readonly number[],
): Columns {
  const [first, second] = roles.user.map((field) => columns.get(field));
  const outcome = roles.outcome && columns.get(roles.outcome.field);
  const file = new Uint16Array(store.rows);
  ends.forEach((end, i) => {
    file.fill(i, ends[i - 1] ?? 0, end);
  });
  return {
    rows: store.rows,
    time: store.time.toArray(),
    user: first && second ? paired(first, second) : (first ?? null),
    outcome: outcome && roles.outcome ? outcomeCodes(outcome, isErrorBy(roles.outcome)) : null,
    dimensions: roles.dimensions.flatMap((field) => columns.get(field) ?? []),
    file,
    offset: store.offset.toArray(),
    offsetMinutes: store.offsets.offsetMinutes,
    localClock: store.offsets.localClock,
  };
}
