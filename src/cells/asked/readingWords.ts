import { measureOf } from '../../measures/catalogue';
import { memberLabel } from '../../model/format';
import { spanText } from '../../model/spanText';
import type { AskedLog, Reading } from './reading';

/** Members told by name before the rest is counted. */
const told = 3;

/** What was understood: "Error rate · device Tablet · plan not Free · 24 – 30 Dec 2025". Log text stands in it as it is. */
export function readingWords(reading: Reading, { dimensions, calendar }: AskedLog, locale?: string): string {
  const { measures, members, period } = reading;
  const segment = members.map(({ dimension, keys, isNot }) => {
    const field = dimensions.find(({ name }) => name === dimension)?.field ?? dimension;
    const named = keys.slice(0, told).map(memberLabel).join(' or ');
    const more = keys.length > told ? ` and ${keys.length - told} more` : '';
    return `${field} ${isNot ? 'not ' : ''}${named}${more}`;
  });
  return [
    ...(measures.length > 0 ? [measures.map((id) => measureOf(id).label).join(', ')] : []),
    ...segment,
    period ? spanText(period.from, period.to, locale, calendar.grain) : 'whole log',
  ].join(' · ');
}
