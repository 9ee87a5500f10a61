import type { TimeSpan } from './coreTimes';

/** Why an event is none whose clock was far off. */
export const farTime = 'time far from the rest';

/** Why an event is none whose year could not be told. */
export const noLeapDay = '29 February of no leap year';

/** The times that cannot be, with the reason: far off all others, or a 29 February of no year that fits, which is NaN. */
export const strayTimes = ({ from, to }: TimeSpan): readonly (readonly [string, (ms: number) => boolean])[] => [
  [noLeapDay, Number.isNaN],
  [farTime, (ms) => ms < from || ms > to],
];
