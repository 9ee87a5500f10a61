import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly hour: number;
  readonly clock: string;
  readonly ms: string;
  readonly ordinal: string;
  readonly week: string;
  readonly weekday: string;
}

function parts(at: number): Parts {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const ordinal = Math.floor((at - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const thursday = new Date(at + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86_400_000)) + 1;
  const iso = date.toISOString();
  return {
    ...{ year, month, day, name: monthNames[month - 1] ?? '', hour: date.getUTCHours() },
    ...{ clock: iso.slice(11, 19), ms: iso.slice(20, 23), ordinal: String(ordinal).padStart(3, '0') },
    week: `${thursday.getUTCFullYear()}-W${two(week)}-${((date.getUTCDay() + 6) % 7) + 1}`,
    weekday: date.toUTCString().slice(0, 3),
  };
}

/** To the millisecond. */
const fine: Readonly<Record<string, (p: Parts) => string>> = {
  ordinal: (p) => `${p.year}-${p.ordinal}T${p.clock},${p.ms}`,
  'basic ordinal': (p) => `${p.year}${p.ordinal}T${p.clock.replaceAll(':', '')}.${p.ms}`,
  week: (p) => `${p.week}T${p.clock}.${p.ms}123456Z`,
  'basic week': (p) => `${p.week.replaceAll('-', '')}T${p.clock.replaceAll(':', '')}.${p.ms}Z`,
  haproxy: (p) => `${two(p.day)}/${p.name}/${p.year}:${p.clock}.${p.ms}`,
  redis: (p) => `${two(p.day)} ${p.name} ${p.year} ${p.clock}.${p.ms}`,
  tomcat: (p) => `${two(p.day)}-${p.name}-${p.year} ${p.clock}.${p.ms}`,
  apache: (p) => `[${p.weekday} ${p.name} ${two(p.day)} ${p.clock}.${p.ms}000 ${p.year}]`,
  cisco: (p) => `${p.year} ${p.name} ${String(p.day).padStart(2)} ${p.clock}.${p.ms} UTC`,
  glog: (p) => `I${p.year}${two(p.month)}${two(p.day)} ${p.clock}.${p.ms}999`,
  German: (p) => `${p.day}.${p.month}.${p.year} ${p.clock},${p.ms}`,
  'fourteen digits': (p) => `${p.year}${two(p.month)}${two(p.day)}${p.clock.replaceAll(':', '')}.${p.ms}`,
};

/** To the second. */
const coarse: Readonly<Record<string, (p: Parts) => string>> = {
  CLF: (p) => `${two(p.day)}/${p.name}/${p.year}:${p.clock} +0000`,
  ctime: (p) => `${p.weekday} ${p.name} ${String(p.day).padStart(2)} ${p.clock} ${p.year}`,
  'Unix date': (p) => `${p.weekday} ${p.name} ${String(p.day).padStart(2)} ${p.clock} GMT ${p.year}`,
  mail: (p) => `${p.weekday}, ${p.day} ${p.name} ${p.year} ${p.clock} +0000`,
  'syslog with a year': (p) => `${p.name} ${String(p.day).padStart(2)} ${p.year} ${p.clock}`,
  'an offset of hours': (p) => `${p.year}-${two(p.month)}-${two(p.day)} ${p.clock} +00`,
  US: (p) =>
    `${p.month}/${p.day}/${p.year} ${((p.hour + 11) % 12) + 1}${p.clock.slice(2)} ${p.hour < 12 ? 'AM' : 'PM'}`,
};

describe('any instant of 1900 to 2199', () => {
  const instant = fc.integer({ min: Date.UTC(1900, 0, 4), max: Date.UTC(2199, 11, 28) });
  const written = (form: (p: Parts) => string, unit: number) =>
    fc.assert(
      fc.property(instant, (ms) => {
        const text = form(parts(ms));
        assert.equal(new StampReader().readText(text), Math.floor(ms / unit) * unit, text);
      }),
    );
  for (const [name, form] of Object.entries(fine))
    it(`is read back to the millisecond from ${name}`, () => written(form, 1));
  for (const [name, form] of Object.entries(coarse))
    it(`is read back to the second from ${name}`, () => written(form, 1000));

  it('is read back from the two-digit years of 1970 to 2069', () => {
    const within = fc.integer({ min: 0, max: Date.UTC(2070, 0, 1) / 1000 - 1 });
    fc.assert(
      fc.property(within, (seconds) => {
        const p = parts(seconds * 1000);
        const text = `${two(p.year % 100)}/${two(p.month)}/${two(p.day)} ${p.clock}`;
        assert.equal(new StampReader().readText(text), seconds * 1000, text);
      }),
    );
  });
});
