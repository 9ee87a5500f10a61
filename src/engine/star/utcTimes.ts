import { LocalClock } from '../../model/localClock';
import { zoneClock } from '../../model/timeZone';

/**
 * The instants of clock readings that carried no offset: `readings` are the clock of the zone, as if it were UTC, in
 * epoch ms. A reading that the zone's clock skips or shows twice is taken by the offset in force before the change.
 */
export function utcTimes(readings: Float64Array, timeZone: string): Float64Array {
  const clock = new LocalClock(zoneClock(timeZone));
  const instants = new Float64Array(readings.length);
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!;
    instants[i] = reading - clock.offset(reading);
  }
  return instants;
}
