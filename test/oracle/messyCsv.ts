import { pickIndex, pickOne, randomSource } from '../support/randomSource';

const hour = 3_600_000;
const day = 24 * hour;
/** When a log begins, how long it is, in units of so many ms, and an instant at which Europe/Berlin sets its clocks. */
interface Stretch {
  readonly first: number;
  readonly unit: number;
  readonly units: number;
  readonly change: number;
}

/** Over the changes of clocks in spring, and in autumn. */
export const stretches = {
  days: { first: Date.UTC(2025, 1, 17, 9, 20), unit: day, units: 77, change: Date.UTC(2025, 2, 30, 1) },
  autumn: { first: Date.UTC(2025, 8, 8, 9, 20), unit: day, units: 77, change: Date.UTC(2025, 9, 26, 1) },
  hours: { first: Date.UTC(2025, 9, 24, 20, 20), unit: hour, units: 47, change: Date.UTC(2025, 9, 26, 1) },
  minutes: { first: Date.UTC(2025, 9, 25, 23, 50, 20), unit: 60_000, units: 170, change: Date.UTC(2025, 9, 26, 1) },
} as const satisfies Readonly<Record<string, Stretch>>;

const devices = ['mobile', 'Mobile', 'tablet', 'desktop', '', '(none)'];
const plans = ['free', 'pro', '', 'enterprise, "gold"', '007'];
const countries = ['DE', 'Österreich', "Côte d'Ivoire", '', 'US; CA', 'Bosnia\nHerzegovina'];
const offsets = [0, 60, 120, -300, 330];

/**
 * A CSV log unlike that of the case study: quoted values, absent members and users, users who change device and stay
 * away for weeks, days without events, stamps of several offsets out of order, many of them at the ends of local days;
 * or hours or minutes in the place of days.
 */
export function messyCsv(rows: number, seed: number, stretch: Stretch = stretches.days): string {
  const { first, unit, units, change } = stretch;
  const random = randomSource(seed);
  const users = Array.from({ length: 500 }, (_, i) => {
    const start = random() * random() * units;
    return {
      name: `visitor ${i}`,
      start,
      end: start + random() * units,
      pause: 3 + pickIndex(random, 25),
      country: pickOne(random, countries),
    };
  });
  const records: { readonly order: number; readonly line: string }[] = [];
  while (records.length < rows) {
    const user = users[Math.floor(random() * random() * users.length)]!;
    const at = momentOf(random, stretch);
    const age = (at - first) / unit;
    const isAway = age < user.start || age > user.end || Math.floor(age / user.pause) % 2 === 1;
    const isSilent = [13, 14, 33].includes(Math.floor(age));
    if (isAway || isSilent) continue;
    const device = pickOne(random, random() < 0.7 ? devices.slice(0, 3) : devices);
    const plan = pickOne(random, plans);
    const failure = device === 'tablet' && plan === 'pro' ? 0.4 : 0.08;
    const status =
      random() < failure ? pickOne(random, ['500', '503', '599']) : pickOne(random, ['200', '302', '404', '499']);
    const name = random() < 0.08 ? '' : user.name;
    const line = [stamp(at, pickOne(random, offsets)), name, status, device, plan, user.country].map(quoted).join(',');
    // In order around the change of clocks: so a day is found by what was remembered on its other side.
    const order = at < change - 4 * unit && random() < 0.2 ? at + random() * 3 * unit : at;
    records.push({ order, line });
    if (random() < 0.02) records.push({ order: order + Math.min(hour, unit), line });
  }
  const lines = records.sort((one, other) => one.order - other.order).map(({ line }) => line);
  return `when,visitor,status,device,plan,country\r\n${lines.join('\r\n')}\r\n`;
}

/** Any instant of the log, often close to where a local day or the clock changes. */
function momentOf(random: () => number, { first, unit, units, change }: Stretch): number {
  const at = first + Math.floor(random() * units * unit);
  const kind = random();
  if (kind < 0.75) return at;
  const step = Math.min(hour, unit);
  const near = pickOne(random, [-1, 0, 1, -step, step - 1]);
  if (kind < 0.8) return change + near;
  const midnight = Math.floor(at / unit) * unit;
  return Math.max(first, midnight - pickOne(random, [0, step, 2 * step]) + near);
}

function stamp(ms: number, offset: number): string {
  const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
  if (offset === 0) return `${local}Z`;
  const two = (n: number): string => String(n).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
