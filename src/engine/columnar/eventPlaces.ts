import type { Events } from '../../model/events';
import type { LinePlace, LinePlaces, LinesWanted } from '../../model/logLines';
import { periodOf } from '../../model/selection';
import { Pace } from './pace';
import { rankedRows } from './rankedRows';
import { Recent } from './recent';
import { periodMask, pointsMask } from './rowMask';
import { paced, type Steps, stretch } from './steps';

/** Bytes a row of what is remembered: the rows of the selections that were paged through last. */
const bytesPerRow = 8;

/** The places of the events of a selection by time, page by page: events of one instant in the order of their files. */
export class EventPlaces {
  readonly #kept: Recent<Uint32Array>;

  constructor(private readonly events: Events) {
    this.#kept = new Recent<Uint32Array>(bytesPerRow * events.rows, (rows) => rows.byteLength);
  }

  /** One page. @throws Error naming an unknown dimension; the signal's reason once it is aborted. */
  async page({ clauses, errorsOnly, order, offset, limit }: LinesWanted, signal?: AbortSignal): Promise<LinePlaces> {
    const keep = (): Promise<Uint32Array> => paced(this.#keep({ clauses, errorsOnly }), new Pace(signal));
    const rows = await this.#kept.get(JSON.stringify([clauses, errorsOnly]), keep);
    const total = rows.length;
    const from = Math.max(0, Math.min(total, Math.floor(offset)));
    const to = Math.min(total, from + Math.max(0, Math.floor(limit)));
    const { time, file, offset: place } = this.events;
    const keys = [time, file, place];
    if (order === 'oldest') return { total, places: this.#places(rankedRows(rows, keys, from, to)) };
    return { total, places: this.#places(rankedRows(rows, keys, total - to, total - from)).reverse() };
  }

  *#keep({ clauses, errorsOnly }: Pick<LinesWanted, 'clauses' | 'errorsOnly'>): Steps<Uint32Array> {
    const { rows, outcome, calendar } = this.events;
    const points = yield* pointsMask(this.events, clauses);
    const period = periodOf(clauses);
    const { firstDay } = calendar;
    const mask = period ? yield* periodMask(this.events, points, period.from - firstDay, period.to - firstDay) : points;
    const kept = new Uint32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row++) {
      if (row % stretch === 0) yield;
      if ((mask === null || mask[row] === 1) && (!errorsOnly || outcome[row] === 1)) kept[count++] = row;
    }
    return kept.slice(0, count);
  }

  #places(rows: Uint32Array): LinePlace[] {
    const { files, file, offset, time, outcome, dimensions } = this.events;
    return Array.from(rows, (row) => ({
      file: files[file[row]!] ?? '',
      offset: offset[row]!,
      time: time[row]!,
      isError: outcome[row] === 1,
      members: dimensions.map(({ members, codes }) => members[codes[row]!] ?? null),
    }));
  }
}
