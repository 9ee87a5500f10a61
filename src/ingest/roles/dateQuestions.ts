import * as l10n from '@vscode/l10n';
import type { RoleQuestion } from '../../model/roles';
import type { DateOrder } from '../columns/dateOrder';
import { counted } from './fieldProfile';

const setting = 'logHealth.roles.dayFirst';

/** What is to be said of dates such as 3/4/2025: that none tells which number is the month, or that they disagree. */
export function dateQuestions(dates: DateOrder | null): RoleQuestion[] {
  if (!dates) return [];
  const { dayFirst, monthFirst, either } = dates.counts;
  if (dayFirst + monthFirst === 0)
    return [
      {
        role: 'time',
        text: l10n.t(
          'No date of the log tells days from months: those such as 3/4/2025 ({0}) were read as month/day; if the day comes first, set {1} to true.',
          counted(either),
          setting,
        ),
        brief: l10n.t('Dates read as month/day: none tells which comes first'),
        option: '--day-first',
      },
    ];
  if (dayFirst === 0 || monthFirst === 0) return [];
  return [
    { role: 'time', ...(dates.dayFirst ? readDayFirst : readMonthFirst)(counted(dayFirst), counted(monthFirst)) },
  ];
}

type TwoOrders = (dayFirst: string, monthFirst: string) => Omit<RoleQuestion, 'role'>;

const readDayFirst: TwoOrders = (dayFirst, monthFirst) => ({
  text: l10n.t(
    'Dates are written in two orders: {0} can only have the day first, {1} the month. All were read with the day first, and the {1} rejected; if that is wrong, set {2}.',
    dayFirst,
    monthFirst,
    setting,
  ),
  brief: l10n.t('Dates read with the day first, {0} rejected', monthFirst),
  option: '--month-first',
});

const readMonthFirst: TwoOrders = (dayFirst, monthFirst) => ({
  text: l10n.t(
    'Dates are written in two orders: {0} can only have the month first, {1} the day. All were read with the month first, and the {1} rejected; if that is wrong, set {2}.',
    monthFirst,
    dayFirst,
    setting,
  ),
  brief: l10n.t('Dates read with the month first, {0} rejected', dayFirst),
  option: '--day-first',
});

/** How dates were read, for the reason of the time. */
export function orderWords(dates: DateOrder | null): string {
  if (!dates) return '';
  return dates.dayFirst ? l10n.t(', with the day first') : l10n.t(', with the month first');
}
