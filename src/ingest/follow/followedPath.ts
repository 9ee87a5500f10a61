import { stat } from 'node:fs/promises';
import type { FieldNames } from '../bytes/fieldNames';
import { isDiskError } from '../files/diskError';
import type { LogFormat } from '../formats/logFormat';
import type { YearResolver } from '../time/yearResolver';
import { FileTail } from './fileTail';
import { FormerFiles } from './formerFiles';
import { bomOf, openFile } from './openFile';
import type { TailBatch } from './tailBatch';

/** Fewer bytes than these cannot be told from half a byte order mark. */
const leastBytes = 3;

/** The list of a log's files, which grows as files take the place of others. */
interface FileList {
  /** Adds a file, gives its index; `null` where the log has as many files as it can: this one is not followed. */
  add(path: string): number | null;
  rename(index: number, path: string): void;
  /** Whether a file is followed, under whatever path. */
  isFollowed(inode: number): boolean;
}

interface PathOptions {
  readonly path: string;
  readonly format: LogFormat;
  readonly fields: FieldNames;
  readonly years: YearResolver;
  readonly files: FileList;
  /** So long a file that has been replaced is read on since its last byte came: who wrote to it may not know yet. */
  readonly quietMs: number;
}

/** A path of the log: the file that it leads to, and those that it led to until they were renamed or deleted. */
export class FollowedPath {
  /** True while there is no file at the path. */
  isLost = false;
  readonly tails: FileTail[] = [];
  /** The last growth of files that were replaced. */
  private readonly replaced = new Map<FileTail, number>();
  private readonly had = new FormerFiles();
  /** A file that came here from another path of the log and is read there. */
  private passedOver: number | null = null;

  constructor(readonly options: PathOptions) {}

  /** Reads on in a file that is open. */
  take(tail: FileTail): void {
    this.tails.push(tail);
    this.had.opened(tail.inode, tail.index);
  }

  /**
   * Adds to a batch what has come since the last time. What the disk does not give now is tried again the next time.
   * @throws what else fails; what the batch holds then is not all that was read.
   */
  async readOn(batch: TailBatch, signal: AbortSignal): Promise<void> {
    const found = await stat(this.options.path).catch(() => null);
    this.isLost = found === null;
    for (const tail of [...this.tails]) {
      const isHere = found?.ino === tail.inode;
      const before = batch.bytes;
      await this.readTail(tail, isHere ? found.size : null, batch, signal);
      // It was cut: another is read on in its place, or none.
      if (!this.tails.includes(tail)) continue;
      if (isHere || !found) this.replaced.delete(tail);
      else await this.leave(tail, batch.bytes > before, batch);
    }
    if (found?.isFile() && found.size >= leastBytes && !this.isKnown(found.ino)) await this.begin(batch, signal);
  }

  async close(): Promise<void> {
    await Promise.all(this.tails.splice(0).map((tail) => tail.close()));
  }

  private async readTail(tail: FileTail, known: number | null, batch: TailBatch, signal: AbortSignal): Promise<void> {
    try {
      const size = known ?? (await tail.size());
      if (size === tail.position) return;
      const isCut = size < tail.position || !(await tail.isSame());
      const current = isCut ? await this.beginAgain(tail, size, batch) : tail;
      if (!current) return;
      const from = current.position;
      current.takesPartial = false;
      await current.readTo(size, batch.storeOf(current), signal);
      batch.bytes += current.position - from;
    } catch (error) {
      signal.throwIfAborted();
      if (!isDiskError(error)) throw error;
    }
  }

  /** A file that was cut is another from its start; of what it was, no more can be read. */
  private async beginAgain(tail: FileTail, size: number, batch: TailBatch): Promise<FileTail | null> {
    tail.finish(batch.storeOf(tail));
    const index = this.options.files.add(this.options.path);
    if (index === null) {
      await this.drop(tail);
      return null;
    }
    const start = size < leastBytes ? 0 : await bomOf(tail.file.handle);
    const next = tail.again(index, start);
    this.tails[this.tails.indexOf(tail)] = next;
    this.had.opened(next.inode, next.index);
    return next;
  }

  private async begin(batch: TailBatch, signal: AbortSignal): Promise<void> {
    const { path, files, ...rest } = this.options;
    const file = await openFile(path);
    if (!file) return;
    if (this.isKnown(file.inode)) return file.handle.close();
    const start = await bomOf(file.handle).catch(() => null);
    const index = start === null ? null : files.add(path);
    if (start === null || index === null) return file.handle.close();
    const tail = new FileTail({ ...rest, path, index, file, start });
    this.take(tail);
    await this.readTail(tail, null, batch, signal);
  }

  private isKnown(inode: number): boolean {
    if (this.tails.some((tail) => tail.inode === inode)) return true;
    if (this.options.files.isFollowed(inode)) this.passedOver = inode;
    return this.passedOver === inode;
  }

  /** Finds the new name of a file that was replaced, and lets go of it once nothing comes any more. */
  private async leave(tail: FileTail, isGrowing: boolean, batch: TailBatch): Promise<void> {
    const last = this.replaced.get(tail);
    if (last === undefined) await this.rename(batch);
    if (last === undefined || isGrowing) this.replaced.set(tail, Date.now());
    if (isGrowing || Date.now() - (last ?? Date.now()) < this.options.quietMs) return;
    tail.finish(batch.storeOf(tail));
    // Whoever renames several files may not have been done with it when it was first looked for.
    if (last !== undefined) await this.rename(batch);
    await this.drop(tail);
  }

  private async rename({ folders }: TailBatch): Promise<void> {
    const { files, path } = this.options;
    for (const [index, name] of await this.had.names(path, folders)) files.rename(index, name);
  }

  private async drop(tail: FileTail): Promise<void> {
    this.replaced.delete(tail);
    this.tails.splice(this.tails.indexOf(tail), 1);
    this.had.closed(tail.inode, tail.anchor);
    await tail.close();
  }
}
