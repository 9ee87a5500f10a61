import type { LogPart } from '../model/logPart';
import type { OwnPattern } from '../model/ownPattern';
import type { RoleOverrides } from '../model/roles';
import { FieldNames } from './bytes/fieldNames';
import { EventStore } from './columns/eventStore';
import type { FieldPlan } from './columns/fieldPlan';
import { patternFormats } from './formats/pattern/patternFormat';
import { memoryEstimate } from './part/memoryEstimate';
import type { PartRule } from './part/partRule';
import { TooLargeError } from './part/tooLargeError';
import { cutRanges, rangesOf } from './ranges/cutRanges';
import { fillWithThreads } from './ranges/fillWithThreads';
import { rangeJob } from './ranges/rangeJob';
import { type RangeThreads, startedThreads } from './ranges/rangeThreads';
import { fillStore } from './reading/fillStore';
import { finishReading, type Reading } from './reading/finishReading';
import { fieldPlan, planRoles, type RolePlan } from './roles/planRoles';
import { expectedEvents } from './sampling/expectedEvents';
import { longestRecord } from './sampling/lookAtFile';
import { type LogLook, lookAtLog } from './sampling/lookAtLog';
import { plannedLog } from './sampling/plannedLog';

export interface ReadOptions {
  readonly overrides: RoleOverrides;
  /** True where a person has set the time zone of the report: then nothing is asked about its days. */
  readonly zoneSet?: boolean;
  /** Formats that a person describes: regular expressions for lines, with named groups. */
  readonly patterns?: readonly OwnPattern[];
  /** Bytes read at a time; 1 MB by default. */
  readonly chunkBytes?: number;
  /** Longer records are rejected; 64 MiB (`longestRecord`) by default. */
  readonly maxRecordBytes?: number;
  /** What of the log is read. Where nothing is said, it is all, if that takes no more memory than `memoryBudget`. */
  readonly part?: LogPart;
  /** Bytes; no limit where it is absent. */
  readonly memoryBudget?: number;
  /** The report's zone, for the days of a period; `auto` by default. */
  readonly timeZone?: string;
  /** Threads that help to read large files; without, all is read here. */
  readonly threads?: RangeThreads;
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
 * @throws TooLargeError, before anything but a sample is read, if all of it would take more memory than is allowed.
 * @throws the signal's reason once it is aborted.
 */
export async function readLog(
  files: readonly string[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
): Promise<Reading> {
  const {
    overrides,
    zoneSet = false,
    part,
    memoryBudget,
    chunkBytes = 2 ** 20,
    maxRecordBytes = longestRecord,
  } = options;
  const threads = await startedThreads(files, options.threads);
  try {
    const own = patternFormats(options.patterns ?? []);
    const look = await lookAtLog(files, { maxRecordBytes, signal, format: overrides.format, own });
    const plan = planRoles(look.sample.profiles(), overrides, plannedLog(look, own));
    const fields = new FieldNames();
    const reading = { ...fieldPlan(plan, overrides), rule: partRule(plan, options) };
    if (part === undefined && memoryBudget !== undefined) checkSize(look, reading, memoryBudget, overrides);
    const store = new EventStore(fields, reading);
    store.expect(roomFor(expectedEvents(look.known), part));
    const totalBytes = look.known.reduce((sum, file) => sum + file.size, 0);
    const onPiece = (bytes: number): void =>
      onProgress({ phase: 'reading', bytes, totalBytes, records: store.records });
    const filling = { known: look.known, fields, store, options: { chunkBytes, maxRecordBytes }, signal, onPiece };
    const ranges = await cutRanges(look.known, threads.length + 1);
    if (ranges) await fillWithThreads(ranges, rangeJob(look, reading, overrides, filling.options), threads, filling);
    else
      await fillStore(
        look.known.flatMap((_, i) => rangesOf(i, [])),
        filling,
      );
    return await finishReading(
      { look, plan, overrides, zoneSet, fields, store, part: reading.rule?.part ?? null },
      signal,
    );
  } finally {
    for (const thread of threads) thread.end();
  }
}

function partRule({ user }: RolePlan, { part, timeZone = 'auto' }: ReadOptions): PartRule | undefined {
  const users = user?.fields.map((field, i) => (i === 0 ? [field, ...user.standIns] : [field])) ?? [];
  return part && part.kind !== 'all' ? { part, timeZone, users } : undefined;
}

/** A few events more than expected: a sample's records are not as long as all the others to a hair. */
const roomFor = (events: number, part: LogPart | undefined): number =>
  Math.ceil(1.05 * events * (part?.kind === 'sample' ? part.share : 1)) + 16;

function checkSize(look: LogLook, plan: FieldPlan, budget: number, { dayFirst }: RoleOverrides): void {
  const estimate = memoryEstimate(look, plan, budget, dayFirst);
  if (estimate.bytes > budget) throw new TooLargeError(look.log, estimate);
}
