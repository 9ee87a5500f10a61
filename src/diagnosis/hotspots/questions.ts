import type { Steps } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import { random } from '../../model/random';
import { type Blocks, blockDraws, blocksOf } from './blockDraws';
import { expectedByAll, expectedByBefore, ratesBefore } from './expectedErrors';
import type { Drawn } from './highestScore';
import type { LeafRows } from './leafRows';
import { type Leaves, sumOf } from './leaves';
import type { LuckOptions } from './luck';
import { halfOf, type Sample, sampleOf } from './sample';
import type { Candidate } from './study';
import type { Windows } from './twoWindows';
import { userDraws } from './userDraws';

type Counts = Pick<Leaves, 'events' | 'errors'>;

/** What a question makes of a log: what was counted, what is to be expected of it, and what luck would do. */
export interface Question {
  readonly sample: Sample;
  readonly now: DayRange;
  readonly luck: LuckOptions;
  expect(counts: Counts): Float64Array;
  /** The counts of one half of the users, with what is to be expected of them. */
  half(which: 0 | 1): Drawn;
}

/** Where are more errors than elsewhere? */
export function* levelQuestion(events: Events, rows: LeafRows, period: DayRange): Steps<Question> {
  const sample = yield* sampleOf(events, rows, period);
  const expected = (counts: Counts): Drawn => ({ ...counts, expected: expectedByAll(counts), isEven: true });
  const rates = expectedByAll(sample).map((errors, leaf) => errors / Math.max(1, sample.events[leaf]!));
  const draw = userDraws(sample, rates, random(1, 0));
  return {
    sample,
    now: period,
    luck: { byUsers: () => expected({ events: sample.events, errors: draw() }), byDays: null },
    expect: expectedByAll,
    half: (which) => expected(halfOf(sample, which)),
  };
}

/** Where did errors become more from one window to the next? */
export function* changeQuestion(
  events: Events,
  rows: LeafRows,
  sizes: readonly number[],
  { before: earlier, after }: Windows,
): Steps<Question & { readonly before: Counts }> {
  const shape = { sizes, members: rows.members };
  const before = yield* sampleOf(events, rows, earlier);
  const sample = yield* sampleOf(events, rows, after);
  const blocks = yield* blocksOf(events, rows, earlier, after);
  const compared = (now: Counts, then: Counts): Drawn => ({
    events: now.events,
    errors: now.errors,
    expected: expectedByBefore({ ...shape, events: now.events }, then),
  });
  const { expected } = compared(sample, before);
  // Not by the rates of both windows: of a version that was not there before they are those that are in question.
  const risen = (sumOf(before.errors) + sumOf(sample.errors)) / Math.max(1, sumOf(before.errors) + sumOf(expected));
  const rates = ratesBefore(shape, before).map((rate) => Math.min(1, rate * risen));
  const drawBefore = userDraws(before, rates, random(1, 1));
  const drawNow = userDraws(sample, rates, random(1, 2));
  return {
    sample,
    before,
    now: after,
    luck: {
      byUsers: () =>
        compared({ events: sample.events, errors: drawNow() }, { events: before.events, errors: drawBefore() }),
      byDays: blocks
        ? (known) => {
            const draw = blockDraws(without(blocks, known, rows.leaves), rows.leaves, random(1, 3));
            return () => {
              const { now, before: then } = draw();
              return compared(now, then);
            };
          }
        : null,
    },
    expect: () => expected,
    half: (which) => compared(halfOf(sample, which), halfOf(before, which)),
  };
}

/** The blocks after the change as if the causes had not been. */
function without(blocks: Blocks, causes: readonly Candidate[], leaves: number): Blocks {
  const errors = blocks.errors.slice();
  for (const { mask, counts, expected } of causes) {
    const factor = Math.min(1, expected / Math.max(1e-9, counts.errors));
    for (let at = (blocks.count - blocks.after) * leaves; at < errors.length; at++)
      if (mask[at % leaves] === 1) errors[at]! *= factor;
  }
  return { ...blocks, errors };
}
