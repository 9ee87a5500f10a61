import type { FieldNames } from '../bytes/fieldNames';
import { newlinesIn } from '../bytes/newlinesIn';
import type { EventStore } from '../columns/eventStore';
import type { FormatSample, LogFormat } from '../formats/logFormat';
import { Feeder } from '../reading/feeder';
import { longestRecord } from '../sampling/lookAtFile';
import { lineIn } from '../sources/lineIn';
import { PlainSource } from '../sources/plainSource';
import type { YearResolver } from '../time/yearResolver';
import { Anchor } from './anchor';
import type { OpenFile } from './openFile';
import { TailSink } from './tailSink';

/** Small, as each followed file has its own. */
const chunkBytes = 128 * 1024;

interface TailOptions {
  /** As shown. */
  readonly path: string;
  /** Which of the log's files this is. */
  readonly index: number;
  readonly file: OpenFile;
  readonly format: LogFormat;
  readonly fields: FieldNames;
  /** Gives stamps without a year theirs, over all the files that a path leads to. */
  readonly years: YearResolver;
  /** The byte where reading begins: a record's first. */
  readonly start: number;
}

/** One file on the disk that is read on from where its end was. Renamed or deleted, it can still be read to its end. */
export class FileTail {
  /** As shown; another one once the file is found under another name. */
  path: string;
  readonly index: number;
  readonly file: OpenFile;
  /** Whether a last line without a newline counts, as it does where a log is opened. */
  takesPartial = false;
  /** What was read last. */
  anchor = Anchor.none;
  private readonly sink = new TailSink();
  private feeder: Feeder;
  private source: PlainSource;
  private isPrimed = false;
  /** Whether records or rejected lines went into a store for good. */
  private hasGiven = false;
  private linesBefore: number | null = null;

  constructor(private readonly options: TailOptions) {
    this.path = options.path;
    this.index = options.index;
    this.file = options.file;
    this.source = this.sourceFrom(options.start, options.start);
    this.feeder = this.newFeeder();
  }

  get inode(): number {
    return this.file.inode;
  }

  get years(): YearResolver {
    return this.options.years;
  }

  /** Bytes of the file that have been read. */
  get position(): number {
    return this.source.position;
  }

  /** The byte up to which the file has become records for good. */
  get settledTo(): number {
    return this.position - this.feeder.left;
  }

  async size(): Promise<number> {
    return (await this.file.handle.stat()).size;
  }

  /** Shows a reader that begins amid a file what stands elsewhere in it, such as the names of its columns. */
  prime(sample: FormatSample): void {
    const reader = this.newReader();
    for (const { block, start, end, base } of sample) {
      const done = reader.read(block, start, end, 'more', base);
      this.sink.extraLines += newlinesIn(block.bytes, start, done);
    }
    this.feeder = new Feeder(reader, { chunkBytes, maxRecordBytes: longestRecord });
    this.isPrimed = true;
  }

  /** Whether what was read last still stands where it stood; not so where the file was cut, even if it has grown since. */
  isSame(): Promise<boolean> {
    return this.anchor.isIn(this.file.handle);
  }

  /** Reads on, up to a size of the file: what are records for good go into the store. */
  async readTo(size: number, store: EventStore, signal: AbortSignal): Promise<void> {
    const { start } = this.options;
    // A reader that has only seen what it may have to take back, such as half a header, begins anew.
    const from = this.settledTo === start && !this.isPrimed && !this.hasGiven ? start : this.position;
    if (from < this.position) {
      this.sink.extraLines = 0;
      this.feeder = this.newFeeder();
    }
    this.source = this.sourceFrom(from, size);
    this.sink.target = store;
    const { given } = this.sink;
    await this.feed(signal);
    if (this.sink.given > given) this.hasGiven = true;
    this.anchor = await Anchor.before(this.file.handle, this.position);
  }

  /** Puts what is left into a store as it would be if nothing followed. */
  preview(store: EventStore): void {
    this.sink.target = store;
    this.sink.extraLines += this.feeder.preview(this.source, this.takesPartial);
  }

  /** Puts what is left into a store, as nothing follows. */
  finish(store: EventStore): void {
    this.sink.target = store;
    this.feeder.finish(this.source);
  }

  /** The same file anew, from its first byte, after it was cut. */
  again(index: number, start: number): FileTail {
    return new FileTail({ ...this.options, path: this.path, index, start });
  }

  /** The 1-based line of the file that a record is in, by the line that the store was told. */
  async lineOf(told: number): Promise<number> {
    this.linesBefore ??= await this.lineAt(this.options.start);
    return this.linesBefore - 1 + told;
  }

  /** The 1-based line of a byte; reads the file up to there. */
  lineAt(offset: number): Promise<number> {
    return lineIn(this.sourceFrom(0, offset), offset);
  }

  close(): Promise<void> {
    return this.file.handle.close();
  }

  /** Where the disk fails amid a piece, all of that is read again the next time. */
  private async feed(signal: AbortSignal): Promise<void> {
    const { source } = this;
    let fed = source.position;
    const onPiece = (): boolean => {
      fed = source.position;
      return true;
    };
    try {
      await this.feeder.feed(source, signal, onPiece);
    } finally {
      source.position = fed;
    }
  }

  private newReader() {
    return this.options.format.reader(this.options.fields, this.sink);
  }

  private newFeeder(): Feeder {
    return new Feeder(this.newReader(), { chunkBytes, maxRecordBytes: longestRecord });
  }

  private sourceFrom(position: number, to: number): PlainSource {
    return new PlainSource(this.file.handle, position, to);
  }
}
