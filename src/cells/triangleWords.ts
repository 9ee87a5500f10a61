import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { counted } from '../model/counted';
import { formatValue } from '../model/format';
import type { Grain } from '../model/grain';
import type { KpiId, TriangleAnswer } from './triangle';

/** The triangle in three sentences. */
export function triangleWords({ measures, period }: TriangleAnswer, locale?: string): string {
  const text = (id: KpiId): string => formatValue(measures[id], measureOf(id).format, locale);
  return [
    l10n.t('Reach: {0} {1}.', text('mau'), period.windowLabel),
    habitWords(text('stickiness'), text('dau'), period.grain),
    l10n.t(
      'Quality: {0} errors, {1} of {2} impacted.',
      text('error_rate'),
      text('impacted_users'),
      counted.users(measures.users, locale),
    ),
  ].join(' ');
}

function habitWords(stickiness: string, users: string, grain: Grain): string {
  if (grain === 'day') return l10n.t('Habit: {0} stickiness, {1} users a day.', stickiness, users);
  if (grain === 'hour') return l10n.t('Habit: {0} stickiness, {1} users an hour.', stickiness, users);
  return l10n.t('Habit: {0} stickiness, {1} users a minute.', stickiness, users);
}
