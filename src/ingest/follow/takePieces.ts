import type { Columns } from '../../model/columns';
import type { Inference } from '../../model/roles';
import type { TimeSpan } from '../columns/coreTimes';
import { rowsWithin } from '../columns/rowsWithin';
import { farTime, otherOrder, strayTimes } from '../columns/strayTimes';
import { columnsOf } from '../reading/finishReading';
import type { NearTimes } from './nearTimes';
import { SourceCounts } from './sourceCounts';
import type { TailBatch } from './tailBatch';

export interface TakenPieces {
  readonly counts: SourceCounts;
  /** Where the events of each file stand in it, by the file's index; an empty set for rejected records alone. */
  readonly places: ReadonlyMap<number, ReadonlySet<number>>;
  readonly pieces: readonly Columns[];
  /** The times of the events, and how many far ones were left out. */
  readonly times: readonly [times: Float64Array, far: number];
}

const always: TimeSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Which times are near, and how many far ones are few. */
export type Near = Pick<NearTimes, 'reach' | 'isFew'>;

/**
 * Makes columns of a batch. Dates are read in the order that the log was opened with, month first where it had none that
 * tells: what was counted cannot change its day, and two orders in one column would be wrong for one of them. Those that can
 * only have the other order are rejected. The line of a rejected record is looked up where its reason is not known yet; a file that
 * cannot be read any more costs the line, not the events.
 */
export async function takePieces(
  batch: TailBatch,
  inference: Inference,
  near: Near,
  known: SourceCounts,
): Promise<TakenPieces> {
  const counts = new SourceCounts();
  const places = new Map<number, ReadonlySet<number>>();
  const pieces: Columns[] = [];
  const { dayFirst = false } = inference;
  let far = 0;
  for (const { tail, store } of batch.pieces) {
    if (store.records === 0) continue;
    for (const reason of store.rejects.list()) {
      const isNew = !known.has(reason.reason) && !counts.has(reason.reason);
      counts.reject(
        isNew ? { ...reason, firstLine: await tail.lineOf(reason.firstLine).catch(() => reason.firstLine) } : reason,
      );
    }
    const reject = async (reason: string, isStray: (ms: number) => boolean): Promise<number> => {
      const count = whole.time.reduce((sum, ms) => sum + (isStray(ms) ? 1 : 0), 0);
      if (count === 0) return 0;
      const isNew = !known.has(reason) && !counts.has(reason);
      const place = whole.offset[whole.time.findIndex(isStray)] ?? 0;
      const firstLine = isNew ? await tail.lineAt(place).catch(() => 1) : 0;
      counts.reject({ reason, count, firstFile: tail.path, firstLine });
      return count;
    };
    let whole = store.table(store.times.by(dayFirst).time);
    if ((await reject(otherOrder(dayFirst), Number.isNaN)) > 0) whole = rowsWithin(whole, always);
    tail.years.resolve(whole.time, 0, whole.rows);
    const reach = reachOf(whole.time, near, far);
    for (const [reason, isStray] of strayTimes(reach)) {
      const count = await reject(reason, isStray);
      if (reason === farTime) far += count;
    }
    const table = rowsWithin(whole, reach);
    counts.events += table.rows;
    places.set(tail.index, new Set(table.offset.subarray(0, table.rows)));
    const columns = columnsOf(table, inference, { offsets: [], bare: false });
    if (table.rows > 0) pieces.push({ ...columns, file: new Uint16Array(table.rows).fill(tail.index) });
  }
  const times = new Float64Array(pieces.reduce((sum, { rows }) => sum + rows, 0));
  let at = 0;
  for (const { time } of pieces) {
    times.set(time, at);
    at += time.length;
  }
  return { counts, places, pieces, times: [times, far] };
}

/** The span of near times; of all times, where those far from the rest are too many to be mistakes. */
function reachOf(times: Float64Array, near: Near, far: number): TimeSpan {
  const { from, to } = near.reach;
  const more = times.reduce((sum, ms) => sum + (ms < from || ms > to ? 1 : 0), far);
  return more === 0 || near.isFew(more) ? { from, to } : always;
}
