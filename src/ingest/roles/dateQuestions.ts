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
        text: `No date of the log tells days from months: those such as 3/4/2025 (${counted(either)}) were read as month/day; if the day comes first, set ${setting} to true.`,
        brief: 'Dates read as month/day: none tells which comes first',
        option: '--day-first',
      },
    ];
  if (dayFirst === 0 || monthFirst === 0) return [];
  const [taken, other] = dates.dayFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const [first, second] = dates.dayFirst ? ['day', 'month'] : ['month', 'day'];
  return [
    {
      role: 'time',
      text: `Dates are written in two orders: ${counted(taken)} can only have the ${first} first, ${counted(other)} the ${second}. All were read with the ${first} first, and the ${counted(other)} rejected; if that is wrong, set ${setting}.`,
      brief: `Dates read with the ${first} first, ${counted(other)} rejected`,
      option: `--${second}-first`,
    },
  ];
}

/** How dates were read, for the reason of the time. */
export const orderWords = (dates: DateOrder | null): string =>
  dates ? `, with the ${dates.dayFirst ? 'day' : 'month'} first` : '';
