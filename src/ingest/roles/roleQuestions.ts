import type { RoleQuestion } from '../../model/roles';
import { offsetZone } from '../../model/timeZone';
import { dateQuestions } from './dateQuestions';
import type { Decision, Evidence } from './evidence';
import { counted, type FieldProfile, profileOf } from './fieldProfile';
import { takenFields } from './planRoles';
import { candidateWords, outcomeCandidates, userCandidates, valueWords } from './roleCandidates';

/** What the log does not tell and no one has set; `null` in an override is an answer too. */
export function roleQuestions(decision: Decision, evidence: Evidence): readonly RoleQuestion[] {
  const { plan, outcomes, dimensions, overrides } = decision;
  const questions: RoleQuestion[] = [
    ...clockQuestions(evidence),
    ...(overrides.dayFirst === undefined ? dateQuestions(evidence.dates) : []),
    ...(overrides.lastYear === undefined ? yearQuestions(evidence) : []),
  ];
  const free = freeProfiles(decision, evidence);
  if (!plan.user && overrides.user === undefined)
    questions.push({ role: 'user', text: userQuestion(free), option: '--user FIELD' });
  if (outcomes.length === 0 && overrides.outcome === undefined)
    questions.push({ role: 'outcome', text: outcomeQuestion(free), option: '--outcome FIELD=VALUE' });
  if (dimensions.length === 0 && !overrides.dimensions)
    questions.push({
      role: 'dimension',
      text: 'Which fields should the log be sliced by? None has few values that repeat.',
    });
  if (evidence.moreFields) {
    const limit = counted(evidence.fields.length);
    questions.push({ role: 'dimension', text: `The log has more fields than can be read: the first ${limit} are.` });
  }
  return questions;
}

const remedy = 'so days are UTC days; for those of a place, set the time zone: the setting logHealth.timeZone';

/** Where stamps carry several offsets, or only some carry one, the log names no one clock whose days to count. */
function clockQuestions({ clock, zoneSet }: Evidence): RoleQuestion[] {
  const { offsets, bare } = clock;
  const named = offsets.slice(0, 3).map(offsetZone).join(', ');
  const seen = offsets.length > 3 ? `${named} and ${offsets.length - 3} more` : named;
  const then = zoneSet ? '' : `, ${remedy}`;
  const option = zoneSet ? {} : { option: '--tz ZONE' };
  if (bare && offsets.length > 0) {
    const text = `Some time stamps carry an offset from UTC (${seen}), some do not: those without were read as UTC${then}.`;
    return [{ role: 'time', text, brief: 'UTC assumed of time stamps without an offset', ...option }];
  }
  if (zoneSet || offsets.length < 2) return [];
  const text = `The time stamps carry several offsets from UTC (${seen})${then}.`;
  return [{ role: 'time', text, brief: 'Days of UTC: the time stamps carry several offsets', ...option }];
}

/** The date of a copied file may be far later than its log. */
function yearQuestions({ years }: Evidence): RoleQuestion[] {
  if (!years) return [];
  const text = `The time stamps carry no year: the last one was taken for ${years.lastYear}, by the date of its file, or by stamps in it that have a year; if that is wrong, set the year with Edit Fields…, or the setting logHealth.roles.lastYear.`;
  return [
    { role: 'time', text, brief: `Year ${years.lastYear} assumed: the time stamps carry none`, option: '--year YEAR' },
  ];
}

/** The fields that are neither times nor messages. */
function freeProfiles({ plan }: Decision, { columns }: Evidence): readonly FieldProfile[] {
  const taken = takenFields(plan);
  const made = new Map(plan.derived?.map(({ name, from }) => [name, from]));
  return [...columns.values()]
    .filter(({ field }) => !taken.has(field))
    .map((column) => profileOf(column, made.get(column.field)));
}

/** What a person does to answer. */
const choose = 'Edit Fields… lets you choose it.';

function userQuestion(free: readonly FieldProfile[]): string {
  const candidates = userCandidates(free);
  const perhaps = candidates.length > 0 ? ` Perhaps ${candidateWords(candidates)}:` : ' If there is one,';
  return `Which field tells users apart?${perhaps} ${choose} Without one there is no Reach and no Habit.`;
}

function outcomeQuestion(free: readonly FieldProfile[]): string {
  const [first, ...others] = outcomeCandidates(free);
  const without = 'Without one there is no Quality.';
  if (!first) return `Which field tells success from error? If there is one, ${choose} ${without}`;
  const more = others.length > 0 ? ` Or ${candidateWords(others)}?` : '';
  return `Which value of ${first.field} is the error: ${valueWords(first)}?${more} None is known as one: ${choose} ${without}`;
}
