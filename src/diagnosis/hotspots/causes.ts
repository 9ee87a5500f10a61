import type { Steps } from '../../engine/columnar/steps';
import { impactOf } from './impact';
import { totalOf } from './leaves';
import type { Luck } from './luck';
import type { Sample } from './sample';
import { bestOf, type Candidate, type Study, withoutExcess } from './study';

export interface Cause {
  readonly candidate: Candidate;
  readonly pValue: number;
}

const mostCauses = 5;
/** Segments that stand out by too little or by too few are passed over, but not for ever. */
const mostPassed = 5;
/** Of the errors of all, which a cause has to explain to be worth telling. */
const leastShare = 0.02;
const mostLucky = 0.05;
/** Of fewer errors a rate is not known by a factor of two: of ten, the 95 % interval goes from 4.8 to 18.4. */
const fewestErrors = 10;
/** Whom fewer users tell of can be asked; it is no segment. */
const fewestUsers = 5;

/** The causes one by one, each after the errors of those before have been taken away. */
export function* causesOf(study: Study, sample: Sample, luck: Luck): Steps<readonly Cause[]> {
  const causes: Cause[] = [];
  let { leaves } = study;
  const leastExcess = leastShare * totalOf(leaves).errors;
  for (let passed = 0; causes.length < mostCauses && passed <= mostPassed; ) {
    yield;
    const best = bestOf(study, leaves, () => luck.price);
    if (!best || best.counts.errors - best.expected < leastExcess) break;
    if (!isBorneByMany(best, sample)) {
      passed++;
      leaves = withoutExcess(study, leaves, best);
      luck.forget(best);
      continue;
    }
    const pValue = yield* luck.pValue(best.score);
    if (pValue > mostLucky) break;
    // What the draws told of luck, the members of the segment are chosen by.
    const candidate = bestOf(study, leaves, () => luck.price) ?? best;
    causes.push({ candidate, pValue });
    leaves = withoutExcess(study, leaves, candidate);
    luck.forget(candidate);
  }
  return causes;
}

/** Whether errors and users are enough, and most of the excess is not of a single one. */
function isBorneByMany({ counts, expected, mask }: Candidate, sample: Sample): boolean {
  if (counts.errors < fewestErrors) return false;
  const { users, most } = impactOf(sample, mask);
  return sample.isOfUsers ? users >= fewestUsers && most <= (counts.errors - expected) / 2 : true;
}
