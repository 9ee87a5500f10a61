import { formatValue, type PanelLog, plural, spanText } from '../src/protocol';

/** What the bar tells of a log: events, users, span and zone, and what was assumed of its times. */
export function logFacts(
  { source, userKind, calendar, users, questions }: PanelLog,
  locale: string,
): readonly string[] {
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  const standIn = { user: '', session: ' (by session)', client: ' (by address and agent)' } as const;
  return [
    `${count(source.events)} ${plural(source.events, 'event')}`,
    userKind === null ? 'no user field' : `${count(users)} ${plural(users, 'user')}${standIn[userKind]}`,
    `${spanText(calendar.firstDay, calendar.firstDay + calendar.days, locale, calendar.grain)}, ${calendar.timeZone}`,
    ...questions.flatMap(({ role, brief }) => (role === 'time' && brief !== undefined ? [brief] : [])),
  ];
}

/** The last part of a path, of either kind of system. */
export const fileName = (file: string): string => file.split(/[\\/]/).findLast((part) => part !== '') ?? file;
