import * as l10n from '@vscode/l10n';
import type { Measure, MeasureLiteral } from './measure';

const percent = { kind: 'percent', digits: 2 } as const;
const count = { kind: 'count' } as const;

/** How definitions name the users of a window, for whichever it is in a log: see `definition`. */
export const windowPhrases = {
  mau: l10n.t('users of the window of that day'),
  wau: l10n.t('users of the 7 days up to that day'),
} as const;

const literals = [
  {
    id: 'mau',
    label: 'MAU',
    doc: l10n.t('Reach: mean over the complete days of the period of the distinct {0}.', windowPhrases.mau),
    format: count,
    value: { ratio: ['window_user_days', 'complete_days'] },
    empty: null,
    needs: 'user',
  },
  {
    id: 'dau',
    label: 'DAU',
    doc: l10n.t(
      'Habit: mean over the full days of the period of the distinct users of that day; a day without users counts as 0.',
    ),
    format: count,
    value: { ratio: ['user_days', 'full_days'] },
    empty: null,
    needs: 'user',
  },
  {
    id: 'stickiness',
    label: l10n.t('Stickiness'),
    doc: l10n.t('Habit: mean DAU ÷ mean MAU, both over the complete days of the period.'),
    format: percent,
    value: { ratio: ['complete_user_days', 'window_user_days'] },
    empty: null,
    needs: 'user',
  },
  {
    id: 'wau',
    label: 'WAU',
    doc: l10n.t('Reach: mean over the week-complete days of the period of the distinct {0}.', windowPhrases.wau),
    format: count,
    value: { ratio: ['week_user_days', 'week_complete_days'] },
    empty: null,
    needs: 'user',
  },
  {
    id: 'dau_wau',
    label: 'DAU ÷ WAU',
    doc: l10n.t('Habit: mean DAU ÷ mean WAU, both over the week-complete days of the period.'),
    format: percent,
    value: { ratio: ['week_complete_user_days', 'week_user_days'] },
    empty: null,
    needs: 'user',
  },
  {
    id: 'wau_mau',
    label: 'WAU ÷ MAU',
    doc: l10n.t('Habit: mean WAU ÷ mean MAU, both over the days of the period that are complete and week-complete.'),
    format: percent,
    value: { ratio: ['both_week_user_days', 'both_window_user_days'] },
    empty: null,
    needs: 'user',
  },
  {
    id: 'error_rate',
    label: l10n.t('Error rate'),
    doc: l10n.t('Quality: errors ÷ events.'),
    format: percent,
    value: { ratio: ['errors', 'events'] },
    empty: null,
    needs: 'outcome',
  },
  {
    id: 'events',
    label: l10n.t('Events'),
    doc: l10n.t('Records with a time.'),
    format: count,
    value: { part: 'events' },
    empty: 0,
    needs: null,
  },
  {
    id: 'errors',
    label: l10n.t('Errors'),
    doc: l10n.t('Events whose outcome is error.'),
    format: count,
    value: { part: 'errors' },
    empty: 0,
    needs: 'outcome',
  },
  {
    id: 'users',
    label: l10n.t('Users'),
    doc: l10n.t('Distinct users of the period.'),
    format: count,
    value: { part: 'users' },
    empty: 0,
    needs: 'user',
  },
  {
    id: 'impacted_users',
    label: l10n.t('Impacted users'),
    doc: l10n.t('Distinct users with at least one error.'),
    format: count,
    value: { part: 'impacted_users' },
    empty: 0,
    needs: 'user and outcome',
  },
  {
    id: 'error_free_users',
    label: l10n.t('Error-free users'),
    doc: l10n.t('1 − impacted users ÷ users.'),
    format: percent,
    value: { oneMinusRatio: ['impacted_users', 'users'] },
    empty: null,
    needs: 'user and outcome',
  },
  {
    id: 'error_share',
    label: l10n.t('Share of errors'),
    doc: l10n.t("The segment's errors ÷ all errors of the selection."),
    format: percent,
    value: { share: 'errors' },
    empty: null,
    needs: 'outcome',
  },
  {
    id: 'row_share',
    label: l10n.t("Share of the row's errors"),
    doc: l10n.t("Of a matrix: the cell's errors ÷ all errors of its row."),
    format: percent,
    value: { shareWithin: 'errors', axis: 0 },
    empty: null,
    needs: 'outcome',
  },
  {
    id: 'column_share',
    label: l10n.t("Share of the column's errors"),
    doc: l10n.t("Of a matrix: the cell's errors ÷ all errors of its column."),
    format: percent,
    value: { shareWithin: 'errors', axis: 1 },
    empty: null,
    needs: 'outcome',
  },
  {
    id: 'impacted_share',
    label: l10n.t('Share of impacted users'),
    doc: l10n.t(
      "The segment's impacted users ÷ all impacted users of the selection; users of several segments count in each.",
    ),
    format: percent,
    value: { share: 'impacted_users' },
    empty: null,
    needs: 'user and outcome',
  },
  {
    id: 'lift',
    label: l10n.t('Lift'),
    doc: l10n.t('Error rate inside the segment ÷ error rate of the rest of the selection.'),
    format: { kind: 'factor', digits: 2 },
    value: { liftOverRest: ['errors', 'events'] },
    empty: null,
    needs: 'outcome',
  },
  {
    id: 'excess_errors',
    label: l10n.t('Excess errors'),
    doc: l10n.t('Errors − events × error rate of the rest: how many errors fewer if the segment were like the rest.'),
    format: { kind: 'mean', digits: 0 },
    value: { excessOverRest: ['errors', 'events'] },
    empty: 0,
    needs: 'outcome',
  },
  {
    id: 'new_users',
    label: l10n.t('New users'),
    doc: l10n.t(
      'Lifecycle: users of the period who have no earlier event in the log, in the segment that is looked at.',
    ),
    format: count,
    value: { part: 'new_users' },
    empty: 0,
    needs: 'user',
  },
  {
    id: 'retained_users',
    label: l10n.t('Retained users'),
    doc: l10n.t('Lifecycle: users of the period who were there in the equally many days right before it too.'),
    format: count,
    value: { part: 'retained_users' },
    empty: 0,
    needs: 'user',
  },
  {
    id: 'resurrected_users',
    label: l10n.t('Resurrected users'),
    doc: l10n.t(
      'Lifecycle: users of the period who were not there in the equally many days right before it, but earlier.',
    ),
    format: count,
    value: { part: 'resurrected_users' },
    empty: 0,
    needs: 'user',
  },
  {
    id: 'dormant_users',
    label: l10n.t('Dormant users'),
    doc: l10n.t('Lifecycle: users of the equally many days right before the period who are not there in it.'),
    format: count,
    value: { part: 'dormant_users' },
    empty: 0,
    needs: 'user',
  },
  {
    id: 'quick_ratio',
    label: l10n.t('Quick ratio'),
    doc: l10n.t('Lifecycle: (new + resurrected users) ÷ dormant users; above 1 a log gains users.'),
    format: { kind: 'mean', digits: 2 },
    value: { sumRatio: [['new_users', 'resurrected_users'], 'dormant_users'] },
    empty: null,
    needs: 'user',
  },
] as const satisfies readonly MeasureLiteral[];

export type MeasureId = (typeof literals)[number]['id'];

/** Every measure, in display order. */
export const catalogue: readonly Measure[] = literals;

const byId = new Map(catalogue.map((measure) => [measure.id, measure]));
if (byId.size !== catalogue.length) throw new Error('the catalogue of measures has an id twice');

/** The measure of an id. @throws Error naming the known ones. */
export function measureOf(id: MeasureId): Measure {
  const measure = byId.get(id);
  if (!measure) throw new Error(`missing measure "${id}"; known: ${[...byId.keys()].join(', ')}`);
  return measure;
}
