import type { OwnPattern } from '../model/ownPattern';
import type { RoleOverrides } from '../model/roles';
import { FieldNames } from './bytes/fieldNames';
import { EventStore } from './columns/eventStore';
import { fillStore } from './fillStore';
import { finishReading, type Reading } from './finishReading';
import { patternFormats } from './formats/patternFormat';
import { longestRecord } from './lookAtFile';
import { lookAtLog } from './lookAtLog';
import { fieldPlan, planRoles } from './roles/planRoles';

export interface ReadOptions {
  readonly overrides: RoleOverrides;
  /** True where a person has set the time zone of the report: then nothing is asked about its days. */
  readonly zoneSet?: boolean;
  /** Formats that a person describes: regular expressions for lines, with named groups. */
  readonly patterns?: readonly OwnPattern[];
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
  const own = patternFormats(options.patterns ?? []);
  const look = await lookAtLog(files, { maxRecordBytes, signal, format: overrides.format, own });
  const plan = planRoles(look.sample.profiles(), overrides, look.log);
  const fields = new FieldNames();
  const store = new EventStore(fields, fieldPlan(plan, overrides));
  const totalBytes = look.known.reduce((sum, file) => sum + file.size, 0);
  await fillStore(look.known, { fields, store }, { chunkBytes, maxRecordBytes }, signal, (bytes) =>
    onProgress({ phase: 'reading', bytes, totalBytes, records: store.records }),
  );
  return finishReading({ look, plan, overrides, zoneSet, fields, store }, signal);
}
