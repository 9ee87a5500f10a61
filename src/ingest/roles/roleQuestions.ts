import * as l10n from '@vscode/l10n';
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
      text: l10n.t('Which fields should the log be sliced by? None has few values that repeat.'),
    });
  if (evidence.moreFields) {
    const limit = counted(evidence.fields.length);
    questions.push({
      role: 'dimension',
      text: l10n.t('The log has more fields than can be read: the first {0} are.', limit),
    });
  }
  return questions;
}

/** Where stamps carry several offsets, or only some carry one, the log names no one clock whose days to count. */
function clockQuestions({ clock, zoneSet }: Evidence): RoleQuestion[] {
  const { offsets, bare } = clock;
  const named = offsets.slice(0, 3).map(offsetZone).join(', ');
  const seen = offsets.length > 3 ? l10n.t('{0} and {1} more', named, offsets.length - 3) : named;
  const option = zoneSet ? {} : { option: '--tz ZONE' };
  if (bare && offsets.length > 0) {
    const text = zoneSet
      ? l10n.t('Some time stamps carry an offset from UTC ({0}), some do not: those without were read as UTC.', seen)
      : l10n.t(
          'Some time stamps carry an offset from UTC ({0}), some do not: those without were read as UTC, so days are UTC days; for those of a place, set the time zone: the setting logHealth.timeZone.',
          seen,
        );
    return [{ role: 'time', text, brief: l10n.t('UTC assumed of time stamps without an offset'), ...option }];
  }
  if (zoneSet || offsets.length < 2) return [];
  const text = l10n.t(
    'The time stamps carry several offsets from UTC ({0}), so days are UTC days; for those of a place, set the time zone: the setting logHealth.timeZone.',
    seen,
  );
  return [{ role: 'time', text, brief: l10n.t('Days of UTC: the time stamps carry several offsets'), ...option }];
}

/** The date of a copied file may be far later than its log. */
function yearQuestions({ years }: Evidence): RoleQuestion[] {
  if (!years) return [];
  const { lastYear } = years;
  const text = l10n.t(
    'The time stamps carry no year: the last one was taken for {0}, by the date of its file, or by stamps in it that have a year; if that is wrong, set the year with Edit Fields…, or the setting logHealth.roles.lastYear.',
    lastYear,
  );
  const brief = l10n.t('Year {0} assumed: the time stamps carry none', lastYear);
  return [{ role: 'time', text, brief, option: '--year YEAR' }];
}

/** The fields that are neither times nor messages. */
function freeProfiles({ plan }: Decision, { columns }: Evidence): readonly FieldProfile[] {
  const taken = takenFields(plan);
  const made = new Map(plan.derived?.map(({ name, from }) => [name, from]));
  return [...columns.values()]
    .filter(({ field }) => !taken.has(field))
    .map((column) => profileOf(column, made.get(column.field)));
}

function userQuestion(free: readonly FieldProfile[]): string {
  const candidates = userCandidates(free);
  return candidates.length > 0
    ? l10n.t(
        'Which field tells users apart? Perhaps {0}: Edit Fields… lets you choose it. Without one there is no Reach and no Habit.',
        candidateWords(candidates),
      )
    : l10n.t(
        'Which field tells users apart? If there is one, Edit Fields… lets you choose it. Without one there is no Reach and no Habit.',
      );
}

function outcomeQuestion(free: readonly FieldProfile[]): string {
  const [first, ...others] = outcomeCandidates(free);
  if (!first)
    return l10n.t(
      'Which field tells success from error? If there is one, Edit Fields… lets you choose it. Without one there is no Quality.',
    );
  return others.length > 0
    ? l10n.t(
        'Which value of {0} is the error: {1}? Or {2}? None is known as one: Edit Fields… lets you choose it. Without one there is no Quality.',
        first.field,
        valueWords(first),
        candidateWords(others),
      )
    : l10n.t(
        'Which value of {0} is the error: {1}? None is known as one: Edit Fields… lets you choose it. Without one there is no Quality.',
        first.field,
        valueWords(first),
      );
}
