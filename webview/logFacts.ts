import * as l10n from '@vscode/l10n';
import { counted, type PanelLog, spanText } from '../src/protocol';

/** What the bar tells of a log: events, users, span and zone, and what was assumed of its times. */
export function logFacts(
  { source, userKind, calendar, users, questions }: PanelLog,
  locale: string,
): readonly string[] {
  const known = counted.users(users, locale);
  const told = {
    user: known,
    session: l10n.t('{0} (by session)', known),
    client: l10n.t('{0} (by address and agent)', known),
  };
  return [
    counted.events(source.events, locale),
    userKind === null ? l10n.t('no user field') : told[userKind],
    `${spanText(calendar.firstDay, calendar.firstDay + calendar.days, locale, calendar.grain)}, ${calendar.timeZone}`,
    ...questions.flatMap(({ role, brief }) => (role === 'time' && brief !== undefined ? [brief] : [])),
  ];
}

/** The last part of a path, of either kind of system. */
export const fileName = (file: string): string => file.split(/[\\/]/).findLast((part) => part !== '') ?? file;
