import * as l10n from '@vscode/l10n';
import { Pace } from '../../engine/columnar/pace';
import { periodMask, pointsMask } from '../../engine/columnar/rowMask';
import { paced, type Steps } from '../../engine/columnar/steps';
import { countedDays } from '../../measures/countedDays';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Hotspots, HotspotsWanted, OverallChange } from '../../model/hotspot';
import { causesOf } from './causes';
import { cuboidsOf } from './cuboid';
import { describe } from './describe';
import { type LeafRows, leafRows } from './leafRows';
import { type Leaves, totalOf } from './leaves';
import { Luck } from './luck';
import { memberOrder } from './memberOrder';
import type { OrderedDimension } from './namedSegment';
import { changeQuestion, levelQuestion, type Question } from './questions';
import { rollUpOf } from './rollUp';
import { sameDimensions } from './sameDimensions';
import { type LeftOut, memberCounts, searchedDimensions } from './searchedDimensions';
import type { Study } from './study';
import { asDays, type Windows, windowsOf } from './twoWindows';

/** At most so many dimensions are searched three deep; of more, pairs. */
const mostDimensionsDeep = 8;
const mostLeaves = 30_000;
/** Members of a dimension that are searched at most, where more would make too many leaves. */
const memberSteps = [Number.POSITIVE_INFINITY, 32, 8, 3];
/** The share of events of a member under which it is searched together with others. */
const leastMember = 0.001;

/**
 * The segments that have more errors than the rest, or in which errors became more, of all of up to three dimensions,
 * each as wide as the rise is; the causes one by one, each after the errors of those before have been taken away.
 * @throws the signal's reason once it is aborted; Error naming an unknown dimension
 */
export function findHotspots(events: Events, wanted: HotspotsWanted, signal?: AbortSignal): Promise<Hotspots> {
  return paced(steps(events, wanted), new Pace(signal));
}

function* steps(events: Events, { clauses, question = 'level' }: HotspotsWanted): Steps<Hotspots> {
  const { period } = countedDays(events.calendar, { by: [], clauses });
  const kept = yield* periodMask(events, yield* pointsMask(events, clauses), period.from, period.to);
  const { searched, leftOut, rows, chosenOf } = yield* gatherFew(events, kept);
  const told = { question, dimensions: searched.map(({ column }) => column.name), leftOut };
  const windows = question === 'change' ? yield* windowsOf(events, kept, period, searched) : null;
  if (question === 'change' && !windows) return { ...told, change: null, hotspots: [], searched: 0 };
  return yield* search({ events, kept, period, searched, leftOut, rows, windows, chosenOf });
}

interface Searched {
  readonly events: Events;
  readonly kept: Uint8Array | null;
  readonly period: DayRange;
  readonly searched: readonly OrderedDimension[];
  readonly leftOut: readonly LeftOut[];
  readonly rows: LeafRows;
  readonly windows: Windows | null;
  /** How many members there were for each one that is searched. */
  readonly chosenOf: number;
}

function* search({ events, kept, period, searched, leftOut, rows, windows, chosenOf }: Searched): Steps<Hotspots> {
  const sizes = searched.map(({ size }) => size);
  const change = windows ? yield* changeQuestion(events, rows, sizes, windows) : null;
  const asked: Question = change ?? (yield* levelQuestion(events, rows, period));
  const { sample } = asked;
  const counts = { sizes, members: rows.members, events: sample.events, errors: sample.errors };
  const leaves: Leaves = { ...counts, expected: asked.expect(counts) };
  const same = sameDimensions(leaves);
  const dimensions = [...sizes.keys()].filter((dimension) => !same.has(dimension));
  const depth = dimensions.length > mostDimensionsDeep ? 2 : 3;
  const cuboids = yield* cuboidsOf(leaves, depth, dimensions);
  const orders = searched.map(({ order, place, size }) =>
    order ? order.map((code) => place[code]!).filter((member) => member < size - 1) : null,
  );
  const study: Study = {
    leaves,
    rollUp: rollUpOf(leaves, cuboids),
    dimensions,
    orders,
    depth,
    expect: asked.expect,
    addsStretches: windows !== null,
  };
  const luck = new Luck(study, asked.luck, chosenOf);
  const causes = yield* causesOf(study, sample, luck);
  const repeats = yield* cuboidsOf(leaves, 1, [...same.keys()]);
  const hotspots = yield* describe(causes, {
    events,
    kept,
    period,
    searched,
    study,
    asked,
    others: repeats.length > 0 ? rollUpOf(leaves, [...cuboids, ...repeats]) : study.rollUp,
    price: luck.price,
    before: change?.before ?? null,
  });
  const nameOf = (dimension: number): string => searched[dimension]!.column.name;
  const repeated = [...same].map(([dimension, first]) => ({
    dimension: nameOf(dimension),
    why: l10n.t('it says the same as {0}', nameOf(first)),
  }));
  return {
    question: windows ? 'change' : 'level',
    change: windows && change ? overall(windows, events, change.before, leaves) : null,
    hotspots: hotspots.sort((a, b) => b.excessErrors - a.excessErrors),
    searched: cuboids.reduce((sum, { groups }) => sum + groups, 0),
    dimensions: dimensions.map(nameOf),
    leftOut: [...leftOut, ...repeated],
  };
}

/**
 * The leaves by as many members as leave them few: a search goes through all of them some hundred times. Where there
 * are too many, first only some members of each dimension are taken, then only large ones.
 */
function* gatherFew(events: Events, kept: Uint8Array | null) {
  const counts = memberCounts(events, kept);
  for (let attempt = 0; ; attempt++) {
    const mostMembers = memberSteps[attempt] ?? memberSteps.at(-1)!;
    const fewestShare = leastMember * 4 ** Math.max(0, attempt - memberSteps.length + 1);
    const { searched, leftOut, chosenOf } = searchedDimensions(events, kept, fewestShare, mostMembers, counts);
    yield;
    const rows = yield* leafRows(events, kept, searched, mostLeaves);
    if (!rows) continue;
    const ordered = searched.map(
      (dimension): OrderedDimension => ({ ...dimension, order: memberOrder(dimension.column) }),
    );
    return { searched: ordered, leftOut, rows, chosenOf };
  }
}

function overall(
  windows: Windows,
  events: Events,
  before: Pick<Leaves, 'events' | 'errors'>,
  leaves: Leaves,
): OverallChange {
  const now = totalOf(leaves);
  const then = totalOf({ ...leaves, ...before });
  return {
    windows: asDays(windows, events),
    rateBefore: then.errors / Math.max(1, then.events),
    rateAfter: now.errors / Math.max(1, now.events),
    expectedRate: now.expected / Math.max(1, now.events),
  };
}
