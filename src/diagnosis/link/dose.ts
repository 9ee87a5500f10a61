import type { Steps } from '../../engine/columnar/steps';
import type { Dose } from '../../model/link';
import { mantelTrend } from './mantelTrend';
import type { Matching } from './matching';
import { normalTail } from './normalTail';
import { estimateOf, type Study } from './study';

const doses = ['1', '2', '3–4', '5+'] as const;

const doseOf = (errors: number): number => (errors <= 2 ? errors : errors <= 4 ? 3 : 4);

/** The effect of days by how many errors they have, and the chance of a falling trend by luck. */
export function* doseResponse(
  study: Study,
  matching: Matching,
): Steps<{ readonly dose: readonly Dose[]; readonly trend: number | null }> {
  const { service } = study.attempts;
  const score = new Uint8Array(service.length);
  for (let i = 0; i < score.length; i++) score[i] = doseOf(service[i]!);
  const dose: Dose[] = [];
  for (const [k, errors] of doses.entries()) {
    const only = score.map((is) => (is === k + 1 ? 1 : 0));
    const estimate = yield* estimateOf(study, matching, study.past.comesBack, only);
    if (estimate) dose.push({ errors, userDays: estimate.userDays, effect: estimate.difference });
  }
  const [finest] = matching.levels;
  const trend = finest
    ? yield* mantelTrend(study.days, matching.arms, finest.strata, score, study.past.comesBack)
    : null;
  return { dose, trend: trend && normalTail(-trend.userZ) };
}
