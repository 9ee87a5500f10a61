import * as l10n from '@vscode/l10n';
import { type ActiveDaysAnswer, counted, countedUnits, countText, formatValue, type Grain } from '../../src/protocol';

type Answer = Pick<ActiveDaysAnswer, 'active' | 'windowDays' | 'mean' | 'halfShare' | 'dailyShare' | 'users'>;

/** The words of active days, which are hours or minutes in a log of these. */
interface ActiveDayWords {
  readonly title: string;
  readonly question: string;
  readonly half: string;
  readonly note: string;
  gist(answer: Answer): string;
  foot(span: string, answer: Answer): string;
  /** A column of the chart. @param share of those who were active */
  column(days: number, users: number, share: string): string;
}

export function activeDayWords(grain: Grain, locale: string): ActiveDayWords {
  const { gist, foot, before, ...fixed } = words[grain];
  const percent = (share: number | null): string => formatValue(share, { kind: 'percent', digits: 1 }, locale);
  return {
    ...fixed,
    gist: ({ active, windowDays, mean, halfShare, dailyShare }) => {
      const window = countedUnits(windowDays, grain, locale);
      const who =
        active === 1
          ? l10n.t('1 user was active in {0}', window)
          : l10n.t('{0} users were active in {1}', countText(active, locale), window);
      return gist(who, formatValue(mean, { kind: 'mean', digits: 1 }, locale), percent(halfShare), percent(dailyShare));
    },
    foot: (span, { windowDays, users }) => {
      const left = users[0] ?? 0;
      return `${foot(span, windowDays, countText(windowDays, locale))} ${left > 0 ? before(counted.users(left, locale)) : ''}`;
    },
    column: (days, users, share) =>
      `${countedUnits(days, grain, locale)}: ${l10n.t('{0}, {1} of those active', counted.users(users, locale), share)}`,
  };
}

interface Words extends Pick<ActiveDayWords, 'title' | 'question' | 'half' | 'note'> {
  gist(who: string, mean: string, half: string, every: string): string;
  foot(span: string, days: number, count: string): string;
  before(users: string): string;
}

const words: Readonly<Record<Grain, Words>> = {
  day: {
    title: l10n.t('Active days'),
    question: l10n.t('On how many days users are active'),
    half: l10n.t('on half of the days or more'),
    note: l10n.t('Shares are of the users who were active on one day or more.'),
    gist: (...told) =>
      l10n.t('{0}, on {1} days on average; {2} on half of the days or more, {3} on every day.', ...told),
    foot: (span, days, count) =>
      days === 1
        ? l10n.t('{0}: 1 full day, which may begin before the period.', span)
        : l10n.t('{0}: {1} full days, which may begin before the period.', span, count),
    before: (users) => l10n.t('Left out: {0} active before these days only.', users),
  },
  hour: {
    title: l10n.t('Active hours'),
    question: l10n.t('On how many hours users are active'),
    half: l10n.t('on half of the hours or more'),
    note: l10n.t('Shares are of the users who were active on one hour or more.'),
    gist: (...told) =>
      l10n.t('{0}, on {1} hours on average; {2} on half of the hours or more, {3} on every hour.', ...told),
    foot: (span, days, count) =>
      days === 1
        ? l10n.t('{0}: 1 full hour, which may begin before the period.', span)
        : l10n.t('{0}: {1} full hours, which may begin before the period.', span, count),
    before: (users) => l10n.t('Left out: {0} active before these hours only.', users),
  },
  minute: {
    title: l10n.t('Active minutes'),
    question: l10n.t('On how many minutes users are active'),
    half: l10n.t('on half of the minutes or more'),
    note: l10n.t('Shares are of the users who were active on one minute or more.'),
    gist: (...told) =>
      l10n.t('{0}, on {1} minutes on average; {2} on half of the minutes or more, {3} on every minute.', ...told),
    foot: (span, days, count) =>
      days === 1
        ? l10n.t('{0}: 1 full minute, which may begin before the period.', span)
        : l10n.t('{0}: {1} full minutes, which may begin before the period.', span, count),
    before: (users) => l10n.t('Left out: {0} active before these minutes only.', users),
  },
};
