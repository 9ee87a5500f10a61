import type { RoleQuestion } from '../../model/roles';
import { offsetZone } from '../../model/timeZone';
import type { Decision, Evidence } from './evidence';
import { counted } from './fieldProfile';

/** What the log does not tell and no one has set; `null` in an override is an answer too. */
export function roleQuestions(decision: Decision, evidence: Evidence): readonly RoleQuestion[] {
  const { plan, outcome, dimensions, overrides } = decision;
  const questions: RoleQuestion[] = [
    ...clockQuestions(evidence),
    ...(overrides.lastYear === undefined ? yearQuestions(evidence) : []),
  ];
  if (!plan.user && overrides.user === undefined)
    questions.push({
      role: 'user',
      text: 'Which field tells users apart? Without one there is no Reach and no Habit.',
    });
  if (!outcome && overrides.outcome === undefined)
    questions.push({ role: 'outcome', text: 'Which field tells success from error? Without one there is no Quality.' });
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

const remedy =
  'so days are UTC days; for those of a place, set the time zone of the report: the setting logHealth.timeZone, or --tz';

/** Where stamps carry several offsets, or only some carry one, the log names no one clock whose days to count. */
function clockQuestions({ clock, zoneSet }: Evidence): RoleQuestion[] {
  const { offsets, bare } = clock;
  const named = offsets.slice(0, 3).map(offsetZone).join(', ');
  const seen = offsets.length > 3 ? `${named} and ${offsets.length - 3} more` : named;
  const then = zoneSet ? '' : `, ${remedy}`;
  if (bare && offsets.length > 0) {
    const text = `Some time stamps carry an offset from UTC (${seen}), some do not: those without were read as UTC${then}.`;
    return [{ role: 'time', text }];
  }
  if (zoneSet || offsets.length < 2) return [];
  return [{ role: 'time', text: `The time stamps carry several offsets from UTC (${seen})${then}.` }];
}

/** The date of a copied file may be far later than its log. */
function yearQuestions({ years }: Evidence): RoleQuestion[] {
  if (!years) return [];
  const text = `The time stamps carry no year: the last one was taken for ${years.lastYear}, by the date of its file, or by stamps in it that have a year; if that is wrong, set the year: in the fields of the log, by logHealth.roles.lastYear, or --year.`;
  return [{ role: 'time', text }];
}
