import { benjaminiHochberg } from './benjaminiHochberg';
import { fewEvents } from './fewEvents';
import { type ErrorCounts, fisherExact } from './fisherExact';

/** False ones among the groups that are told from the rest, on average. */
export const falseDiscoveries = 0.05;

/** Among millions of events any difference is beyond chance: one of under a tenth of the rest's rate is not told. */
const leastDifference = 0.1;

/** How the error rate of a group stands to that of the rest of its total. */
export interface RestComparison {
  /** The error rate of the rest; `null` where there is none. */
  readonly rest_rate: number | null;
  /** Of Fisher's exact test, corrected for the many groups; `null` where either side has too few events to be tested. */
  readonly q_value: number | null;
  /** Whether the rate differs beyond chance and by a tenth or more. */
  readonly differs: 'higher' | 'lower' | null;
}

/**
 * Compares each of some groups with the rest of their total. Events count as independent of each other, which those of
 * one user need not be. Which groups are tested depends on their events alone, so that leaving some out makes no other
 * one surer than it is (Bourgon, Gentleman, Huber, PNAS 107 (2010) 9546–9551).
 */
export function compareWithRest(groups: readonly ErrorCounts[], total: ErrorCounts): readonly RestComparison[] {
  const tested = groups.filter(({ events }) => events >= fewEvents && total.events - events >= fewEvents);
  const qValues = benjaminiHochberg(tested.map((group) => fisherExact(group, total)));
  const qOf = new Map(tested.map((group, i) => [group, qValues[i] ?? 1]));
  return groups.map((group) => {
    const others = total.events - group.events;
    const rest = others > 0 ? (total.errors - group.errors) / others : null;
    const q = qOf.get(group) ?? null;
    return { rest_rate: rest, q_value: q, differs: q === null || rest === null ? null : side(group, rest, q) };
  });
}

function side({ errors, events }: ErrorCounts, rest: number, q: number): RestComparison['differs'] {
  const difference = errors / events - rest;
  if (q > falseDiscoveries || Math.abs(difference) < leastDifference * rest) return null;
  return difference > 0 ? 'higher' : 'lower';
}
