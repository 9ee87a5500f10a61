import { sharedArray } from '../../sharedArray';

/** Rows whose users are claimed together: they take some ten microseconds, so that no core waits long for the other. */
export const stretchRows = 2 ** 12;

/** Places in the state: the next stretch that nobody has claimed, how far the other thread is, and rows a stretch. */
const next = 0;
const stage = 1;
const rowsEach = 2;
const offered = 0;
const begun = 1;
const ended = 2;
const withdrawn = 3;

/** Beyond all stretches; those who claim still add to it. */
const none = 2 ** 30;

/** The users from one to before another. */
export interface UserRange {
  readonly from: number;
  readonly to: number;
}

/** The users of one pass, stretch by stretch, to whoever has time for them: this thread, and another that holds the same state. */
export class Share {
  /** @param starts the first rows of each user, and the end */
  constructor(
    private readonly starts: Uint32Array,
    readonly state: Int32Array = newState(),
  ) {}

  /** Users that nobody has claimed before; `null` once there are none. */
  claim(): UserRange | null {
    const { starts, state } = this;
    const stretch = state[rowsEach]!;
    const rows = starts.at(-1)!;
    for (;;) {
      const first = Atomics.add(state, next, 1) * stretch;
      if (first >= Math.max(1, rows)) return null;
      const from = userAt(starts, first);
      // Users after the last row are in the last.
      const to = first + stretch >= rows ? starts.length - 1 : userAt(starts, first + stretch);
      if (from < to) return { from, to };
    }
  }

  /** Ends it: there is nothing left to claim. */
  stop(): void {
    Atomics.store(this.state, next, none);
  }

  /** Whether the other thread may still take part; it says so before its first claim. */
  begin(): boolean {
    return Atomics.compareExchange(this.state, stage, offered, begun) === offered;
  }

  /** Says that the counts of the other thread can be read. */
  end(): void {
    Atomics.store(this.state, stage, ended);
    Atomics.notify(this.state, stage);
  }

  /** What became of the other thread; it takes no part any more where it has not begun. */
  settle(): 'absent' | 'at work' | 'done' {
    const now = Atomics.compareExchange(this.state, stage, offered, withdrawn);
    return now === begun ? 'at work' : now === ended ? 'done' : 'absent';
  }

  /** Holds this thread until the other has ended, for so long at most. */
  wait(ms: number): void {
    Atomics.wait(this.state, stage, begun, ms);
  }
}

export function newState(rows = stretchRows): Int32Array {
  const state = sharedArray(Int32Array, 3);
  state[rowsEach] = rows;
  return state;
}

/** The first user whose rows begin at a row or after it. */
function userAt(starts: Uint32Array, row: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
