import { LocalClock } from '../../model/localClock';
import { zoneClock } from '../../model/timeZone';

const regions = new Set(
  'Africa America Antarctica Arctic Asia Atlantic Australia Brazil Canada Chile Etc Europe Indian Mexico Pacific US'.split(
    ' ',
  ),
);
const clocks = new Map<string, LocalClock>();
const unknown = new Set<string>();
/** Each name costs a look into the system's zones; a log that makes names up shall not have it done for every line. */
const maxUnknown = 100;

/** The clock of a zone by its IANA name, such as Europe/Berlin; `null` for any other text. */
export function localClock(name: string): LocalClock | null {
  const clock = clocks.get(name);
  if (clock) return clock;
  if (!regions.has(name.slice(0, name.indexOf('/'))) || unknown.has(name) || unknown.size >= maxUnknown) return null;
  try {
    const made = new LocalClock(zoneClock(name));
    clocks.set(name, made);
    return made;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    unknown.add(name);
    return null;
  }
}
