import { type Verdict, verdicts } from '../../model/diagnosis';
import type { Link } from '../../model/link';
import type { Artefact } from '../artefacts/artefact';
import { normalTail } from '../link/normalTail';
import { errorCost, leastKnown } from './errorCost';
import type { Findings } from './findings';
import type { IncidentDays } from './incidentDays';
import { errorOf, linkChanceOf } from './linkChance';

/** How likely each verdict is by what was found, and what the shares of a loss are. */
export interface Judgement {
  readonly verdict: Verdict;
  /** By verdict; they add up to 1. */
  readonly chances: Readonly<Record<Verdict, number>>;
  /** The chance that errors make users come back less, whatever their rise cost. */
  readonly linkChance: number;
  /** The share of a fall that is of fewer users arriving, as a chance that it is most of it. */
  readonly arrivalChance: number;
}

/** A log in which a fall of this size would be missed says nothing by showing none. */
export const shouldBeSeen = 0.15;
const causes: readonly Verdict[] = ['technical', 'behavioural', 'both', 'mix', 'friction'];
const surely = 0.8;
/** Newcomers who are fewer or more by less than this share of all user-days change nothing that counts. */
const leastShift = 0.02;
/** A verdict that is less likely than this is none. */
const leastChance = 0.5;
/** Of all user-days, errors that cost less are mere friction. */
const leastLoss = 0.003;
/** A loss of less of the user-days where errors rose is as good as none: the region of practical equivalence. */
const equivalent = 0.02;

export function judge(found: Findings): Judgement {
  const none = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const { engagement, link, errors } = found;
  const linkChance = linkChanceOf(link);
  const arrivalChance = arrivalChanceOf(found);
  const told = (weights: Record<Verdict, number>): Judgement => {
    const sum = verdicts.reduce((total, verdict) => total + weights[verdict], 0);
    const chances = Object.fromEntries(verdicts.map((verdict) => [verdict, weights[verdict] / sum])) as typeof weights;
    return { ...decided(chances, found), linkChance, arrivalChance };
  };
  if ('reason' in engagement) return told({ ...none, not_enough_evidence: 1 });
  const { chance: fell, detectable } = engagement;
  const blind = detectable > shouldBeSeen ? 1 : 0;
  const willed = fell * (1 - arrivalChance);
  const arriving = 1 - (1 - fell * arrivalChance) * (1 - mixChanceOf(found));
  if (!errors.incident) {
    const still = (1 - arriving) * (1 - fell);
    return told({
      ...none,
      behavioural: Math.min(willed, 1 - arriving),
      mix: arriving,
      no_change: still * (1 - blind),
      not_enough_evidence: still * blind,
    });
  }
  const costs = 'reason' in link ? 0 : linkChance * lossChance(link, found.incidentDays);
  const unknown = 'reason' in link ? 1 : 0;
  return told({
    ...none,
    technical: costs * (1 - fell),
    both: costs * willed,
    behavioural: (1 - costs) * willed * (1 - unknown),
    mix: arriving,
    friction: (1 - costs) * (1 - fell) * (1 - unknown),
    not_enough_evidence: unknown * (1 - arriving),
  });
}

/** A gap of a day may be one on which nobody works; of more, in the week as well, hardly. */
const isFault = ({ kind, days, sure }: Artefact): boolean =>
  sure >= surely || (kind === 'gap' && sure > 0.5 && days !== null && days.to - days.from > 1);

/**
 * The likeliest verdict, if it is likely enough. A fault of the log comes before all that could be its work: what cannot
 * be repaired always, else unless what is left of the log without it tells of a cause for sure.
 */
function decided(
  chances: Readonly<Record<Verdict, number>>,
  { artefacts: { found }, engagement }: Findings,
): Pick<Judgement, 'verdict' | 'chances'> {
  const best = verdicts.reduce((a, b) => (chances[b] > chances[a] ? b : a));
  const faults = found.filter(isFault);
  const fault = faults.reduce((most, { sure }) => Math.max(most, sure), 0);
  // Of users who cannot be followed anyway a fault that is left out tells nothing.
  const counts = fault > 0 && !('reason' in engagement);
  if (faults.some(({ whole }) => whole) || (counts && !(causes.includes(best) && chances[best] >= surely))) {
    const rest = Object.fromEntries(verdicts.map((verdict) => [verdict, chances[verdict] * (1 - fault)]));
    return { verdict: 'data_artefact', chances: { ...(rest as typeof chances), data_artefact: fault } };
  }
  return { verdict: chances[best] >= leastChance ? best : 'not_enough_evidence', chances };
}

/**
 * The chance that the rise of errors cost more than next to nothing, of all and where it was. It is as good as nothing
 * only if the most that it may be is so, as of a test of equivalence. Source: D. J. Schuirmann, Journal of
 * Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680.
 */
function lossChance(link: Link, days: IncidentDays | null): number {
  if (!days) return 0;
  const { mid, error } = errorCost(link);
  return 1 - normalTail((mid - Math.max(leastLoss * days.all, leastKnown * equivalent * days.inside)) / error);
}

/** The chance that other users arrive, or more or fewer, and that this shows. */
function mixChanceOf({ arrivals, errors }: Findings): number {
  if (errors.mix) return 0.95;
  if (!arrivals || 'reason' in arrivals.effect) return 0;
  const { ofNew } = arrivals.effect;
  return arrivals.chance * (1 - normalTail((Math.abs(ofNew[1]) - leastShift) / Math.max(1e-9, errorOf(ofNew))));
}

function arrivalChanceOf({ newcomers }: Findings): number {
  if ('reason' in newcomers) return 0;
  const { ofNew, ofOthers } = newcomers;
  const error = Math.hypot(errorOf(ofNew), errorOf(ofOthers));
  // Which of the two is the larger loss.
  return ofNew[1] < 0 ? 1 - normalTail((ofOthers[1] - ofNew[1]) / Math.max(1e-9, error)) : 0;
}
