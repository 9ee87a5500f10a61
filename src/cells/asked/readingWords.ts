import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import { memberLabel } from '../../model/format';
import { listWords, orWords } from '../../model/listWords';
import { spanText } from '../../model/spanText';
import type { AskedLog, Reading } from './reading';

/** Members told by name before the rest is counted. */
const told = 3;

/** What was understood: "Error rate · device Tablet · plan not Free · 24 – 30 Dec 2025". Log text stands in it as it is. */
export function readingWords(reading: Reading, { dimensions, calendar }: AskedLog, locale?: string): string {
  const { measures, members, period } = reading;
  const segment = members.map(({ dimension, keys, isNot }) => {
    const field = dimensions.find(({ name }) => name === dimension)?.field ?? dimension;
    const members = orWords(keys.slice(0, told).map(memberLabel));
    const named = listWords([members], keys.length - told);
    return isNot ? l10n.t('{0} not {1}', field, named) : `${field} ${named}`;
  });
  return [
    ...(measures.length > 0 ? [measures.map((id) => measureOf(id).label).join(', ')] : []),
    ...segment,
    period ? spanText(period.from, period.to, locale, calendar.grain) : l10n.t('whole log'),
  ].join(' · ');
}
