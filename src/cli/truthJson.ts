import type { ScenarioChoice } from '../model/sampleRequest';
import { isoDate } from '../model/timeZone';
import { scenarioLog } from '../sample/scenario/scenarioLog';
import type { TrueSegment } from '../sample/scenario/truth';
import { truthOf } from '../sample/scenario/truthOf';

/** What is known of the log of a scenario, in the words in which the product answers. */
export function truthJson(choice: ScenarioChoice) {
  const { verdict, segments, left, errors, engagement, ...truth } = truthOf(scenarioLog(choice), choice.seed);
  return {
    verdict,
    segments: segments.map(membersOf),
    left: left.map(membersOf),
    errors: errors && { from: isoDate(errors.from), until: errors.until === null ? null : isoDate(errors.until) },
    engagement: engagement && { from: isoDate(engagement.from) },
    lostUserDays: truth.lostUserDays,
    technicalShare: truth.technicalShare,
    impactedUsers: truth.impactedUsers,
  };
}

const membersOf = ({ fields, keys }: TrueSegment): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(fields.map((field, i) => [field, [...new Set(keys.map((key) => key[i] ?? ''))]]));
