import type { FieldNames } from '../bytes/fieldNames';
import type { EventStore } from '../columns/eventStore';
import type { KnownFile } from '../lookAtFile';
import { ReadError } from '../readError';
import { absorbRanges } from './absorbRanges';
import type { Range, RangeJob, RangePart } from './range';
import { RangeQueue } from './rangeQueue';
import { RangeReader } from './rangeReader';
import type { RangeThread } from './rangeThreads';

/** So many ranges for each reader may be read before the first of them is absorbed: what they hold takes memory. */
const aheadForEach = 3;

export interface FillParts {
  readonly known: readonly KnownFile[];
  readonly fields: FieldNames;
  readonly store: EventStore;
}

/**
 * Reads ranges into a store, by threads and here, and ends the threads. A thread that breaks does no harm: what it was
 * to read is read by others.
 * @throws ReadError if a file has changed meanwhile; the signal's reason.
 */
export async function fillInRanges(
  ranges: readonly Range[],
  { known, fields, store }: FillParts,
  job: RangeJob,
  threads: readonly RangeThread[],
  signal: AbortSignal,
  onPiece: (bytes: number) => void,
): Promise<void> {
  const queue = new RangeQueue(ranges, aheadForEach * (threads.length + 1));
  const stop = new AbortController();
  const local = new RangeReader(job, stop.signal);
  const end = (): void => {
    const reason: unknown = signal.aborted ? signal.reason : new Error('the reading has ended');
    queue.fail(reason);
    stop.abort(reason);
    for (const thread of threads) thread.end();
  };
  let bytes = 0;
  const counted = async (range: Range, read: Promise<RangePart>): Promise<RangePart> => {
    const part = await read;
    bytes += Math.min(range.to, known[range.file]?.size ?? 0) - range.from;
    onPiece(bytes);
    return part;
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    for (const thread of threads) {
      thread.begin(job);
      void queue.work((range) => counted(range, thread.read(range)), isReadError);
    }
    void queue.work(
      (range) => counted(range, local.read(range)),
      () => true,
    );
    await absorbRanges(ranges, (i) => queue.part(i), {
      paths: known.map((file) => file.path),
      sizes: known.map((file) => file.size),
      fields,
      store,
      read: (range) => local.read(range),
    });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

const isReadError = (error: unknown): boolean => error instanceof ReadError;
