import type { MauWindow } from '../../model/calendar';
import { calendarOf } from '../../model/calendar';
import type { Columns } from '../../model/columns';
import type { Events } from '../../model/events';
import { sharedCopy } from '../sharedArray';
import { dayIndices } from './dayIndices';
import { grownDimension } from './grownDimension';
import { Merge } from './merge';
import { NewRows } from './newRows';
import { rowsInOrder, userMajor } from './userMajor';

interface StarGrowth {
  /** The events that came, by file. What they lack of the dimensions they have no value of. */
  readonly pieces: readonly Columns[];
  /** The places of events known so far that are taken out, by their file. */
  readonly takenBack: ReadonlyMap<number, ReadonlySet<number>>;
  readonly files: readonly string[];
}

/**
 * The facts of a log that grows: events that come are merged into the order by user and time in one linear pass. Those
 * who hold earlier facts keep them. Zone and clock stay those of the beginning.
 */
export class GrowingStar {
  /** The codes of users by name; made when the log first grows. */
  #users: Map<string, number> | null = null;
  /** Where the rows came to stand when it grew last. */
  #merge: Merge | null = null;

  constructor(
    public events: Events,
    private readonly options: { readonly window: MauWindow; readonly localClock: boolean },
  ) {}

  get merge(): Merge | null {
    return this.#merge;
  }

  /** Takes in what came; gives the facts with it. */
  grow({ pieces, takenBack, files }: StarGrowth): Events {
    const old = this.events;
    const { timeZone } = old.calendar;
    const zone = this.options.localClock ? timeZone : null;
    this.#users ??= new Map(old.userNames.map((name, i) => [name, i + 1]));
    const users = this.#users;
    const rows = new NewRows(pieces, zone, (name) => codeOf(users, name));
    const { place } = userMajor(rows.user, users.size, rows.time);
    const merge = new Merge(old, rows, rowsInOrder(place), takenBack);
    this.#merge = merge;
    const time = merge.pick(old.time, rows.time);
    const { days, ...span } = dayIndices(time, timeZone, 'auto');
    const user = merge.pick(old.user, rows.user);
    this.events = {
      rows: merge.rows,
      time,
      day: sharedCopy(days),
      user,
      userNames: namesOf(users, user, merge.takenOut),
      outcome: merge.pick(old.outcome, rows.outcome),
      dimensions: old.dimensions.map((dimension) => grownDimension(dimension, rows.dimension(dimension.field), merge)),
      file: merge.pick(old.file, rows.file),
      offset: merge.pick(old.offset, rows.offset),
      files,
      calendar: calendarOf({ timeZone, window: this.options.window, ...span }),
    };
    return this.events;
  }
}

function codeOf(users: Map<string, number>, name: string): number {
  const known = users.get(name);
  if (known !== undefined) return known;
  users.set(name, users.size + 1);
  return users.size;
}

/** The names of all users. Those whose events were all taken out are users no more: the codes behind them move up. */
function namesOf(users: Map<string, number>, user: Uint32Array, takenOut: ReadonlySet<number>): readonly string[] {
  const gone = goneUsers(user, takenOut);
  const names = [...users.keys()];
  if (gone.length === 0) return names;
  for (const code of gone) users.delete(names[code - 1]!);
  const left = [...users.keys()];
  left.forEach((name, i) => {
    users.set(name, i + 1);
  });
  for (let i = 0, passed = 0; i < user.length; i++) {
    while (passed < gone.length && gone[passed]! < user[i]!) passed++;
    user[i]! -= passed;
  }
  return left;
}

/** Which of these users have no event, in ascending order. `user` is sorted. */
function goneUsers(user: Uint32Array, some: ReadonlySet<number>): readonly number[] {
  if (some.size === 0) return [];
  const gone = new Set(some);
  for (const code of user) gone.delete(code);
  gone.delete(0);
  return [...gone].sort((a, b) => a - b);
}
