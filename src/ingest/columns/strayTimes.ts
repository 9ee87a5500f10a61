import * as l10n from '@vscode/l10n';
import type { TimeSpan } from './coreTimes';

/** Why an event is none whose clock was far off. */
export const farTime = l10n.t('time far from the rest');

/** Why an event is none whose year could not be told. */
export const noLeapDay = l10n.t('29 February of no leap year');

/** Why an event is none whose date has only a reading by the other order of day and month than the log's. */
export const otherOrder = (dayFirst: boolean): string =>
  dayFirst ? l10n.t('month first, in a log with the day first') : l10n.t('day first, in a log with the month first');

/** The times that cannot be, with the reason: far off all others, or a 29 February of no year that fits, which is NaN. */
export const strayTimes = ({ from, to }: TimeSpan): readonly (readonly [string, (ms: number) => boolean])[] => [
  [noLeapDay, Number.isNaN],
  [farTime, (ms) => ms < from || ms > to],
];
