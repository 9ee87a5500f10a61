import type { Columns } from '../../model/columns';
import type { Inference } from '../../model/roles';
import type { TimeSpan } from '../columns/coreTimes';
import type { EventTable } from '../columns/eventTable';
import { rowsWithin } from '../columns/rowsWithin';
import { columnsOf, farTime } from '../finishReading';
import type { NearTimes } from './nearTimes';
import { SourceCounts } from './sourceCounts';
import type { TailBatch } from './tailBatch';

/** What was counted of the records of some files, and from which byte of each file on, by index. */
export interface TailCounts {
  readonly counts: SourceCounts;
  readonly from: ReadonlyMap<number, number>;
}

export interface TakenPieces extends TailCounts {
  readonly pieces: readonly Columns[];
  /** The times of the events, and how many far ones were left out. */
  readonly times: readonly [times: Float64Array, far: number];
}

/** Which times are near, and how many far ones are few. */
export type Near = Pick<NearTimes, 'reach' | 'isFew'>;

/** Makes columns of a batch. The line of a rejected record is looked up where its reason is not known yet. */
export async function takePieces(
  batch: TailBatch,
  inference: Inference,
  near: Near,
  known: SourceCounts,
): Promise<TakenPieces> {
  const counts = new SourceCounts();
  const from = new Map<number, number>();
  const pieces: Columns[] = [];
  let far = 0;
  for (const { tail, store } of batch.pieces) {
    if (store.records === 0) continue;
    from.set(tail.index, tail.settledTo);
    for (const reason of store.rejects.list()) {
      const isNew = !known.has(reason.reason) && !counts.has(reason.reason);
      counts.reject(isNew ? { ...reason, firstLine: await tail.lineOf(reason.firstLine) } : reason);
    }
    const whole = store.table();
    const within = rowsWithin(whole, near.reach);
    const left = whole.rows - within.rows;
    const table = left > 0 && near.isFew(far + left) ? within : whole;
    if (table === within) {
      far += left;
      const firstLine = known.has(farTime) ? 0 : await tail.lineAt(firstFar(whole, near.reach));
      counts.reject({ reason: farTime, count: left, firstFile: tail.path, firstLine });
    }
    counts.events += table.rows;
    const columns = columnsOf(table, inference, { offsets: [], bare: false });
    if (table.rows > 0) pieces.push({ ...columns, file: new Uint16Array(table.rows).fill(tail.index) });
  }
  const times = new Float64Array(pieces.reduce((sum, { rows }) => sum + rows, 0));
  let at = 0;
  for (const { time } of pieces) {
    times.set(time, at);
    at += time.length;
  }
  return { counts, from, pieces, times: [times, far] };
}

/** The byte where the first event begins that is not within a span. */
function firstFar({ time, offset }: EventTable, { from, to }: TimeSpan): number {
  return offset[time.findIndex((ms) => ms < from || ms > to)] ?? 0;
}
