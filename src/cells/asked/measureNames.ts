import { catalogue } from '../../measures/catalogue';
import type { MeasureId } from '../../measures/measure';
import { looseText } from './looseText';

/** What people call measures in English beside their ids, and the English labels where these are not the ids with blanks. */
const synonyms: Readonly<Partial<Record<MeasureId, readonly string[]>>> = {
  mau: ['monthly active users', 'monthly users', 'reach'],
  dau: ['daily active users', 'daily users'],
  wau: ['weekly active users', 'weekly users'],
  stickiness: ['sticky', 'habit', 'DAU/MAU', 'DAU ÷ MAU'],
  dau_wau: ['DAU/WAU'],
  wau_mau: ['WAU/MAU'],
  error_rate: ['failure rate', 'errors rate', 'quality'],
  events: ['event', 'event count', 'number of events'],
  errors: ['error', 'failures', 'error count', 'number of errors'],
  users: ['user', 'active users', 'distinct users', 'unique users', 'number of users'],
  impacted_users: ['impacted', 'affected users', 'affected', 'users with errors'],
  error_free_users: ['error-free', 'unaffected users', 'error-free users'],
  error_share: ['error share', 'share of errors'],
  row_share: ["share of the row's errors"],
  column_share: ["share of the column's errors"],
  impacted_share: ['impacted share', 'share of impacted', 'share of impacted users'],
  excess_errors: ['excess'],
  retained_users: ['returning users', 'retained'],
  resurrected_users: ['reactivated users', 'resurrected'],
  dormant_users: ['churned users', 'lost users', 'dormant'],
};

/** Every name of every measure, as `looseText` gives it. */
export const measureNames: readonly { readonly id: MeasureId; readonly loose: string }[] = catalogue.flatMap(
  ({ id, label }) => {
    const names = [id, label, ...(synonyms[id] ?? [])].map(looseText);
    const spaced = names.map((name) => name.replace(/[_-]+/g, ' '));
    return [...new Set([...names, ...spaced])].map((loose) => ({ id, loose }));
  },
);
