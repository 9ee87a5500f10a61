import * as l10n from '@vscode/l10n';
import { type Cohort, countedUnits, countText, formatValue, type Grain } from '../../src/protocol';
import { spanWords } from './spanWords';

/** How much later a column is, as short as can be: "+7 d". */
export const afterText: Readonly<Record<Grain, (n: number) => string>> = {
  day: (n) => l10n.t({ message: '+{0} d', args: [n], comment: ['so many days later'] }),
  hour: (n) => l10n.t({ message: '+{0} h', args: [n], comment: ['so many hours later'] }),
  minute: (n) => l10n.t({ message: '+{0} min', args: [n], comment: ['so many minutes later'] }),
};

/** Where a place of the triangle is: so many units later, or, unbounded, also after that. */
interface Later {
  readonly later: number;
  readonly grain: Grain;
  readonly unbounded: boolean;
}

/** What a place says: "1 – 7 Jan 2025: 320 of 1,000 users (32.0%) active 7 days later". */
export function placeText(
  cohort: Cohort,
  back: number,
  rate: number | null,
  { later, grain, unbounded }: Later,
  locale: string,
): string {
  const span = spanWords(cohort, grain, locale);
  const who = cohort.censored ? l10n.t('{0} (not known to be new)', span) : span;
  const length = countedUnits(later, grain, locale);
  const when = unbounded ? l10n.t('{0} later or after that', length) : l10n.t('{0} later', length);
  const share = formatValue(rate, { kind: 'percent', digits: 1 }, locale);
  return cohort.users === 1
    ? l10n.t('{0}: {1} of 1 user ({2}) active {3}', who, countText(back, locale), share, when)
    : l10n.t(
        '{0}: {1} of {2} users ({3}) active {4}',
        who,
        countText(back, locale),
        countText(cohort.users, locale),
        share,
        when,
      );
}

/** What the rows and columns are. */
export function rowsText(grain: Grain, unbounded: boolean): string {
  if (unbounded)
    return {
      day: l10n.t(
        'Each row: users first active in that interval, and the share of them active so many days later or after that.',
      ),
      hour: l10n.t(
        'Each row: users first active in that interval, and the share of them active so many hours later or after that.',
      ),
      minute: l10n.t(
        'Each row: users first active in that interval, and the share of them active so many minutes later or after that.',
      ),
    }[grain];
  return {
    day: l10n.t('Each row: users first active in that interval, and the share of them active so many days later.'),
    hour: l10n.t('Each row: users first active in that interval, and the share of them active so many hours later.'),
    minute: l10n.t(
      'Each row: users first active in that interval, and the share of them active so many minutes later.',
    ),
  }[grain];
}
