import type { TooLarge } from '../../model/logPart';
import { countDate, dateOrder } from '../columns/dateOrder';
import { maxValues } from '../columns/fieldColumns';
import type { FieldPlan } from '../columns/fieldPlan';
import type { FieldProfile } from '../roles/fieldProfile';
import { expectedEvents } from '../sampling/expectedEvents';
import type { LogLook } from '../sampling/lookAtLog';
import { StampReader } from '../time/stampReader';
import { isYearless } from '../time/yearless';

/** Bytes an event: time and offset as read, the same arranged, and with them user, day, outcome and file. */
const fixedBytes = 16 + 16 + 4 + 2 + 1 + 2;
/** Bytes of a distinct value beside its text: as bytes, as a string, and where it is found. */
const valueBytes = 80;

/** About what memory the reading of a log will take, by its sample. */
export function memoryEstimate(look: LogLook, plan: FieldPlan, budget: number, dayFirst?: boolean): TooLarge {
  const events = expectedEvents(look.known);
  const profiles = look.sample.profiles();
  let bytes = events * fixedBytes;
  for (const profile of profiles) {
    if (plan.times.includes(profile.field) || plan.skip.has(profile.field)) continue;
    const most = plan.keep.has(profile.field) ? events : maxValues;
    const values = Math.min(most, expectedValues(profile, events));
    // Once as read and once arranged.
    bytes += 2 * events * (values < 0x100 ? 1 : values < 0x1_0000 ? 2 : 4);
    bytes += values * (valueBytes + 2 * meanLength(profile));
  }
  return { events, bytes, budget, ...timesSeen(profiles, plan.times[0], dayFirst) };
}

/**
 * How many values a field will have at least, by how many of a sample's occur once and twice. Source: the estimator Chao1,
 * A. Chao, "Nonparametric estimation of the number of classes in a population" (1984).
 */
function expectedValues({ records, values }: FieldProfile, events: number): number {
  let once = 0;
  let twice = 0;
  for (const count of values.values()) {
    if (count === 1) once++;
    if (count === 2) twice++;
  }
  const unseen = (once * (once - 1)) / (2 * (twice + 1));
  return values.size + Math.min(unseen, (events * once) / Math.max(1, records));
}

function meanLength({ values }: FieldProfile): number {
  let length = 0;
  for (const value of values.keys()) length += value.length;
  return length / Math.max(1, values.size);
}

function timesSeen(
  profiles: readonly FieldProfile[],
  time: string | undefined,
  set: boolean | undefined,
): Pick<TooLarge, 'firstMs' | 'lastMs'> {
  const stamps = new StampReader();
  const counts = { dayFirst: 0, monthFirst: 0, either: 0 };
  const times: (readonly [monthFirst: number, dayFirst: number])[] = [];
  for (const value of profiles.find(({ field }) => field === time)?.values.keys() ?? []) {
    const ms = stamps.readText(value);
    if (Number.isNaN(ms) || isYearless(ms)) continue;
    if (stamps.isSlashed) countDate(counts, stamps);
    times.push(stamps.isSlashed ? [stamps.monthFirst.ms, stamps.dayFirst.ms] : [ms, ms]);
  }
  const { dayFirst = false } = dateOrder(counts, set) ?? {};
  const seen = times.map(([month, day]) => (dayFirst ? day : month)).filter((ms) => !Number.isNaN(ms));
  if (seen.length === 0) return { firstMs: null, lastMs: null };
  const [first = 0] = seen;
  return {
    firstMs: seen.reduce((least, ms) => Math.min(least, ms), first),
    lastMs: seen.reduce((most, ms) => Math.max(most, ms), first),
  };
}
