import type { Columns } from '../../model/columns';
import type { Inference, RoleOverrides } from '../../model/roles';
import type { Source } from '../../model/source';
import { FieldNames } from '../bytes/fieldNames';
import type { TimeSpan } from '../columns/coreTimes';
import { EventStore } from '../columns/eventStore';
import type { FieldPlan } from '../columns/fieldPlan';
import { farTime } from '../columns/strayTimes';
import type { Reading } from '../reading/finishReading';
import type { KnownFile } from '../sampling/lookAtFile';
import { mostLogFiles } from '../sampling/lookAtLog';
import { isPlain } from '../sources/openSource';
import { YearResolver } from '../time/yearResolver';
import { FollowedPath } from './followedPath';
import { NearTimes } from './nearTimes';
import { OpenRecords } from './openRecords';
import { roleFields } from './roleFields';
import { SourceCounts } from './sourceCounts';
import { TailBatch } from './tailBatch';
import { tailOf } from './tailOf';
import { type Near, takePieces } from './takePieces';

/** What has come to a log since it was last asked. */
export interface Growth {
  /** The source with it. */
  readonly source: Source;
  /** The events that came; the columns of each piece are the roles' own, as far as it has values of them. */
  readonly pieces: readonly Columns[];
  /** The places of events known so far that are taken back, by their file. */
  readonly takenBack: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Of more files than these, those that were changed last are followed: each is held open. */
const mostFiles = 256;

/**
 * A log whose files are read on as they grow, are replaced, cut or deleted. Its roles, and the clock of its stamps, stay
 * what they were when it was read. Only plain files can be followed.
 */
export class FollowedLog {
  private readonly fields = new FieldNames();
  private readonly plan: FieldPlan;
  private readonly source: Source;
  private readonly inference: Inference;
  /** The files that can be followed, with their places among all. */
  private readonly followed: readonly { readonly file: KnownFile; readonly index: number }[];
  private readonly paths: FollowedPath[] = [];
  private readonly files: string[];
  /** The times of the events that were read first. */
  private readonly span: TimeSpan;
  private readonly near: NearTimes;
  private settled: SourceCounts;
  private readonly open = new OpenRecords();
  private bytes: number;
  private isBroken = false;
  private readonly lastYear: number | undefined;
  /** Where reading goes on: see startsOf. */
  private readonly starts: Float64Array;
  /** The time of the last event of each file, by which stamps without a year get theirs. */
  private readonly lastTimes: readonly (number | undefined)[];

  /** @param reading is not kept: its columns are large */
  constructor(
    { source, inference, columns, span, known, plan }: Reading,
    overrides: RoleOverrides,
    private readonly quietMs = 10_000,
  ) {
    // What comes later may be outside of the part that was read.
    const whole = source.part === null ? known.map((file, index) => ({ file, index })) : [];
    const plain = whole.filter(({ file }) => isPlain(file));
    this.followed = plain.sort((a, b) => b.file.modified - a.file.modified).slice(0, mostFiles);
    this.source = source;
    this.inference = inference;
    this.plan = roleFields(inference, plan, overrides);
    const made = new Set(plan.derived.map(({ name }) => name));
    for (const field of this.plan.keep) if (!made.has(field)) this.fields.idOf(field);
    this.files = [...source.files];
    this.settled = new SourceCounts(source.events, source.rejectedReasons);
    this.bytes = source.bytes;
    this.lastYear = overrides.lastYear;
    this.span = span;
    this.near = new NearTimes(this.span, source.events, this.settled.countOf(farTime));
    this.starts = startsOf(columns, known);
    this.lastTimes = lastTimesOf(columns, known.length);
  }

  /** How many files can be followed. */
  get followable(): number {
    return this.followed.length;
  }

  /** The paths at which there is no file now. */
  get lost(): readonly string[] {
    return this.paths.filter(({ isLost }) => isLost).map(({ options }) => options.path);
  }

  /**
   * Reads what has come since the last time; `null` if nothing has.
   * @throws the signal's reason, or what the disk says, after which the log can be followed no further: nothing comes.
   */
  async advance(signal: AbortSignal): Promise<Growth | null> {
    // What a look that failed has read is known to nobody: to go on could lose events, or count them twice.
    if (this.isBroken) return null;
    this.isBroken = true;
    const growth = await this.readOn(signal);
    this.isBroken = false;
    return growth;
  }

  private async readOn(signal: AbortSignal): Promise<Growth | null> {
    if (this.paths.length === 0) await this.begin(signal);
    const batch = this.newBatch();
    for (const path of this.paths) await path.readOn(batch, signal);
    if (batch.pieces.length === 0) return null;
    const settled = await takePieces(batch, this.inference, this.near, this.settled);
    this.near.add(...settled.times);
    this.settled = this.settled.with(settled.counts);
    this.bytes += batch.bytes;
    const open = await this.showOpen(this.near);
    if (batch.records === 0 && !open.hasChanged) return null;
    return {
      source: {
        ...this.source,
        files: [...this.files],
        bytes: this.bytes,
        ...this.settled.with(this.open.counts).counted(),
      },
      pieces: [...settled.pieces, ...open.pieces],
      takenBack: open.takenBack,
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.paths.map((path) => path.close()));
  }

  /** Opens the files, and reads again of each what the last reading has shown but may have to take back. */
  private async begin(signal: AbortSignal): Promise<void> {
    const files = {
      add: (path: string) => (this.files.length < mostLogFiles ? this.files.push(path) - 1 : null),
      rename: (index: number, path: string) => {
        this.files[index] = path;
      },
      isFollowed: (inode: number) => this.paths.some(({ tails }) => tails.some((tail) => tail.inode === inode)),
    };
    const scratch = this.newBatch();
    for (const { file, index } of this.followed) {
      const { path, format } = file;
      const { lastYear } = this;
      const years = new YearResolver({ lastModifiedMs: file.modified, lastYear, beforeMs: this.lastTimes[index] });
      const { fields, quietMs } = this;
      const followed = new FollowedPath({ path, format, fields, years, files, quietMs });
      this.paths.push(followed);
      const start = this.starts[index] ?? 0;
      const tail = await tailOf(file, { index, start, fields, years }, scratch, signal);
      if (tail) followed.take(tail);
    }
    // Of these, the events are those that were near by the times of the whole.
    const near = { reach: this.span, isFew: () => true };
    await takePieces(scratch, this.inference, near, this.settled);
    await this.showOpen(near);
    this.settled = this.settled.without(this.open.counts);
  }

  /** The last records of all files as they are, should nothing follow. */
  private showOpen(near: Near) {
    const tails = this.paths.flatMap((path) => path.tails);
    return this.open.renew(tails, (tail) => {
      const batch = this.newBatch();
      tail.preview(batch.storeOf(tail));
      return takePieces(batch, this.inference, near, this.settled);
    });
  }

  private newBatch(): TailBatch {
    return new TailBatch(() => new EventStore(this.fields, this.plan));
  }
}

/** The start of the last event of each file; of one further back where a record may wait for its end for longer. */
function startsOf({ rows, file, offset }: Columns, known: readonly KnownFile[]): Float64Array {
  const starts = Float64Array.from(known, ({ form }) => form.bom);
  for (let to = rows; to > 0; ) {
    const at = file[to - 1]!;
    const from = firstRowOf(file, at, to);
    const places = offset.subarray(from, to);
    const { reachBack = 0 } = known[at]?.format ?? {};
    // Records that need not wait come in the order of the file.
    const last = reachBack === 0 ? places[places.length - 1]! : lastUpTo(places, lastUpTo(places) - reachBack);
    starts[at] = Math.max(starts[at]!, last);
    to = from;
  }
  return starts;
}

function lastTimesOf({ rows, file, time }: Columns, files: number): readonly (number | undefined)[] {
  const times = new Array<number | undefined>(files);
  for (let to = rows; to > 0; to = firstRowOf(file, file[to - 1]!, to)) times[file[to - 1]!] = time[to - 1];
  return times;
}

/** The first of the rows that end at `to` and are of a file: the rows stand file by file. */
function firstRowOf(file: Uint16Array, index: number, to: number): number {
  let low = 0;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (file[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of some places up to one. */
function lastUpTo(places: Float64Array, most = Number.POSITIVE_INFINITY): number {
  let last = 0;
  for (let i = 0; i < places.length; i++) if (places[i]! > last && places[i]! <= most) last = places[i]!;
  return last;
}
