import type { Steps } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { HeldOut, Hotspot } from '../../model/hotspot';
import { aliasesOf } from './aliases';
import type { Cause } from './causes';
import { heldOutOf } from './heldOut';
import { type Leaves, totalOf } from './leaves';
import { namedSegment, type OrderedDimension, spansOf } from './namedSegment';
import type { Question } from './questions';
import type { RollUp } from './rollUp';
import { countsIn } from './segment';
import { figuresOf } from './segmentFigures';
import type { Study } from './study';

export interface Described {
  readonly events: Events;
  readonly kept: Uint8Array | null;
  readonly period: DayRange;
  readonly searched: readonly OrderedDimension[];
  readonly study: Study;
  readonly asked: Question;
  /** Among which other names of the same events are looked for. */
  readonly others: RollUp;
  readonly price: number;
  /** Of a change. */
  readonly before: Pick<Leaves, 'events' | 'errors'> | null;
}

/** What there is to tell of each cause. */
export function* describe(causes: readonly Cause[], log: Described): Steps<Hotspot[]> {
  const { study, asked } = log;
  const halves = [
    { ...study.leaves, ...asked.half(0) },
    { ...study.leaves, ...asked.half(1) },
  ] as const;
  const candidates = causes.map(({ candidate }) => candidate);
  const heldOut = yield* heldOutOf(candidates, study, halves, log.price);
  const hotspots: Hotspot[] = [];
  for (const [i, cause] of causes.entries()) hotspots.push(yield* hotspotOf(cause, heldOut[i] ?? null, log));
  return hotspots;
}

function* hotspotOf({ candidate, pValue }: Cause, heldOut: HeldOut | null, log: Described): Steps<Hotspot> {
  const { events, kept, period, searched, study, asked, others, before } = log;
  const { segment, strongest, mask } = candidate;
  const figures = yield* figuresOf(segment, events, kept, searched, { period, now: asked.now });
  const total = totalOf(study.leaves);
  const restRate = (total.errors - figures.errors) / Math.max(1, total.events - figures.events);
  const { expected } = countsIn(mask, study.leaves);
  const named = namedSegment(segment, searched);
  const isPart = JSON.stringify(named) !== JSON.stringify(namedSegment(strongest, searched));
  const then = figures.before;
  return {
    ...figures,
    segment: named,
    spans: spansOf(segment, searched),
    restRate,
    lift: restRate > 0 ? figures.errorRate / restRate : null,
    excessErrors: figures.errors - (before ? expected : figures.events * restRate),
    pValue,
    before: before && { errorRate: then.events > 0 ? then.errors / then.events : null, expectedErrors: expected },
    heldOut,
    strongest: isPart ? namedSegment(strongest, searched) : null,
    aliases: aliasesOf(segment, study.leaves, others).map((alias) => namedSegment(alias, searched)),
  };
}
