import type { Verdict } from '../../model/diagnosis';
import { dayMs } from '../../model/timeZone';
import { chanceOf } from './chances';
import type { Dialect } from './dialect';
import { live } from './live';
import { isServiceError } from './rows';
import type { Scenario } from './scenario';
import type { ScenarioLog } from './scenarioLog';
import { isWithin, type Trait, type Where } from './trait';
import type { TrueSegment, Truth } from './truth';
import { firstDay, visitsOf } from './visits';
import type { World } from './world';
import { worldWithout } from './worldWithout';

/** Where less than this was lost, nobody could tell errors that cost users from those that do not: the ROPE. */
const leastLoss = 0.02;
/** Shares of the loss from which on errors are what it is of, and up to which they are not. */
const mostly = 0.6;
const hardly = 0.25;

/** What is known of a log. Lives its world again without what was planted, to see what that cost. */
export function truthOf(log: ScenarioLog, seed: number): Truth {
  const { scenario, world, dialect } = log;
  const { onset, days, incidents, declines, arrivals } = world;
  const hasLoss = incidents.length > 0 || declines.length > 0 || arrivals.some(({ factor }) => factor < 1);
  const since = (people: Uint32Array): number => people.subarray(onset).reduce((sum, n) => sum + n, 0);
  const lived = (other: World): number => since(live(other, seed, dialect, visitsOf(other, dialect, null)));
  const there = since(log.people);
  const expected = hasLoss ? lived(worldWithout(world, 'both')) : there;
  const lost = expected - there;
  const lostShare = lost / expected;
  // The mean of both orders in which the causes can be taken away (Shapley).
  const withoutErrors = incidents.length === 0 ? there : lived(worldWithout(world, 'errors'));
  const withoutWill = lost === 0 ? there : lived(worldWithout(world, 'will'));
  const byErrors = (withoutErrors - there + expected - withoutWill) / 2;
  const technicalShare = lost > 0 ? Math.min(1, Math.max(0, byErrors / lost)) : null;
  const first = incidents[0];
  return {
    verdict: scenario.verdict,
    accepted: acceptedOf(scenario, lostShare, technicalShare),
    segments: scenario.hidden ? [] : incidents.map(({ where }) => segmentOf(where, dialect)),
    left: [...declines, ...arrivals.filter(({ factor }) => factor < 1)]
      .filter(({ where }) => Object.keys(where).length > 0)
      .map(({ where }) => segmentOf(where, dialect)),
    errors: first ? { from: firstDay + first.from, until: first.to < days ? firstDay + first.to : null } : null,
    engagement: lost > 0 ? { from: firstDay + onset } : null,
    lostUserDays: lost,
    lostShare,
    technicalShare,
    impactedUsers: impactedUsers(log),
  };
}

/** The verdict, and those that what was lost makes as right: close to a border neither side is wrong. */
function acceptedOf(
  { verdict, accepted }: Scenario,
  lostShare: number,
  technicalShare: number | null,
): readonly Verdict[] {
  const others: Verdict[] = accepted ? [accepted] : [];
  if (verdict === 'technical' && lostShare < leastLoss) others.push('friction');
  if (verdict === 'both' && technicalShare !== null) {
    if (technicalShare >= mostly) others.push('technical');
    if (technicalShare <= hardly) others.push('behavioural');
  }
  return [verdict, ...others];
}

/** A place in the words of a log: all tuples of its members. */
export function segmentOf(where: Where, { fields, members }: Dialect): TrueSegment {
  const named = (Object.keys(where) as (keyof Where)[]).filter((trait): trait is Trait => trait !== 'shard');
  const keys = named.reduce<readonly (readonly string[])[]>(
    (tuples, trait) =>
      tuples.flatMap((tuple) => (where[trait] ?? []).map((place) => [...tuple, members[trait][place]?.name ?? ''])),
    [[]],
  );
  return { fields: named.map((trait) => fields[trait]), keys };
}

function impactedUsers({ rows, world }: ScenarioLog): number {
  const code = rows.column('code');
  const impacted = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    if (!isServiceError(code[i]!)) continue;
    const row = rows.at(i);
    const day = Math.floor(row.time / dayMs) - firstDay;
    const isHit = world.incidents.some(
      (incident) => chanceOf(incident, day) > 0 && isWithin(incident.where, { ...row, region: row.region - 1 }),
    );
    if (isHit) impacted.add(row.person);
  }
  return impacted.size;
}
