import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Artefacts } from '../../../../src/diagnosis/artefacts/artefact';
import { findArtefacts } from '../../../../src/diagnosis/artefacts/findArtefacts';
import { userDaysOf } from '../../../../src/diagnosis/userDays/userDays';
import { arrange } from '../../../../src/engine/star/arrange';
import { dayMs } from '../../../../src/model/timeZone';
import { columnsOf, type TestRecord } from '../../../support/columnsOf';
import { randomSource } from '../../../support/randomSource';
import { taken } from '../../../support/taken';
import { type Coming, comings, office } from '../engagement/comings';
import { eventsOf, plantedStart } from '../plantedLog';
import { recordsOfDays, type Told } from '../recordsOfDays';

const areas = ['north', 'south', 'west', 'east', 'isles'];
const fields = ['area', 'build'];
const plain = (user: number): Told => ({ fields: { area: areas[user % 5]!, build: '7' } });

type Tell = (user: number, day: number, random: () => number) => Told;
const log = (coming: Partial<Coming> = {}, tell: Tell = plain): TestRecord[] =>
  recordsOfDays(comings({ seed: 8, days: 90, ...coming }), tell);
const dayOf = ({ ms }: TestRecord): number => Math.floor(ms / dayMs) - plantedStart;
const hourOf = ({ ms }: TestRecord): number => (ms / 3_600_000) % 24;

function artefactsOf(records: readonly TestRecord[], timeZone = 'UTC'): Artefacts & { readonly rows: number } {
  const sorted = [...records].sort((a, b) => a.ms - b.ms);
  const events = arrange(columnsOf(sorted, fields), { files: ['log'], timeZone, window: 'rolling30' });
  return { ...taken(findArtefacts(events, taken(userDaysOf(events, null)))), rows: events.rows };
}
const kindsOf = ({ found }: Artefacts): readonly string[] => found.map(({ kind }) => kind);

describe('artefacts', () => {
  const draw = randomSource(4);
  const holidays = [20, 21, 55];
  const calm: Readonly<Record<string, TestRecord[]>> = {
    'a steady log': log(),
    'a log of an office, closed on weekends': log({ week: [1, 1, 1, 1, 1, 0, 0] }),
    'holidays on which few come': log({ week: office, factor: (day) => (holidays.includes(day) ? 0.1 : 1) }),
    'a wave of the year': log({ days: 365, users: 250, factor: (day) => 1 + 0.5 * Math.sin(day / 58) }),
    'growth from few users': log({ users: 30, arrivals: () => 8 }),
    'a burst of new users': log({ arrivals: (day) => (day > 40 && day < 50 ? 60 : 0) }),
    'a fall by half': log({ factor: (day) => (day > 50 ? 0.5 : 1) }),
    'an outage of one area, with errors only and then fewer users': log(
      { factor: (day, user) => (day > 42 && user % 5 === 1 ? 0.5 : 1) },
      (user, day, random) => ({
        ...plain(user),
        error: day >= 40 && day < 43 && user % 5 === 1 ? true : random() < 0.02,
      }),
    ),
    'an outage of everything': log({}, (user, day) => ({ ...plain(user), error: day >= 40 && day < 42 })),
    'a version that takes over in a day': log({}, (user, day) => ({
      fields: { area: areas[user % 5]!, build: day >= 45 ? '8' : '7' },
    })),
    'a version that takes over in weeks': log({}, (user, day) => ({
      fields: { area: areas[user % 5]!, build: day >= 30 + (user % 40) ? '8' : '7' },
    })),
    'codes that only an outage has': log({}, (user, day) => ({
      fields: { area: areas[user % 5]!, build: day >= 40 && day < 44 && draw() < 0.5 ? 'E7' : '7' },
    })),
    'a few busy users': log().flatMap((record) =>
      record.user === 'u3' || record.user === 'u8'
        ? Array.from({ length: 12 }, (_, i) => ({ ...record, ms: record.ms + i * 61_001 }))
        : [record],
    ),
    'a clock of whole minutes': log().map((record) => ({ ...record, ms: record.ms - (record.ms % 60_000) })),
    'three days': log({ days: 3 }),
  };
  for (const [name, records] of Object.entries(calm)) {
    it(`are not found in ${name}`, () => {
      const { found, kept, leftOut } = artefactsOf(records);
      assert.deepEqual(found, []);
      assert.deepEqual([kept, leftOut], [null, null]);
    });
  }

  it('are not found where clocks are set: in a log of a zone, or of UTC', () => {
    // The same hours of the clock of Berlin, which is set on 30 March 2025, day 88.
    const records = log({ days: 120 }).map((record) =>
      dayOf(record) < 88 ? record : { ...record, ms: record.ms - 3_600_000 },
    );
    for (const zone of ['UTC', 'Europe/Berlin']) assert.deepEqual(kindsOf(artefactsOf(records, zone)), []);
  });

  it('are gaps where days are missing, or hours of one; the days are left out', () => {
    const days = artefactsOf(log().filter((record) => dayOf(record) !== 40 && dayOf(record) !== 41));
    assert.deepEqual(kindsOf(days), ['gap']);
    assert.deepEqual(days.found[0]?.days, { from: 40, to: 42 });
    assert.deepEqual(
      [...(days.leftOut ?? [])].flatMap((one, day) => (one ? [day] : [])),
      [40, 41],
    );
    assert.equal(days.found[0]?.whole, false);
    const hours = artefactsOf(
      log().filter((record) => dayOf(record) !== 40 || hourOf(record) < 12 || hourOf(record) > 17),
    );
    assert.deepEqual(
      hours.found.map(({ kind, days: at }) => [kind, at]),
      [['gap', { from: 40, to: 41 }]],
    );
    assert.ok(hours.found[0]!.sure > days.found[0]!.sure);
    assert.equal(hours.leftOut?.[40], 1);
  });

  it('are gaps in a log of hours, too', () => {
    const random = randomSource(3);
    const minute = 60_000;
    const records = Array.from({ length: 20_000 }, (): TestRecord => {
      const user = Math.floor(random() * 50);
      return {
        ms: plantedStart * dayMs + Math.floor(random() * 30 * 60 * minute),
        user: `${user}`,
        error: false,
        ...plain(user),
      };
    });
    assert.deepEqual(kindsOf(artefactsOf(records)), []);
    const without = records.filter(
      ({ ms }) => Math.floor((ms / (60 * minute)) % 24) !== 9 || dayOf({ ms } as TestRecord) !== 0,
    );
    assert.deepEqual(kindsOf(artefactsOf(without)), ['gap']);
  });

  it('are members that are silent while the others are as loud as ever', () => {
    const silent = (from: number, to: number) =>
      artefactsOf(log().filter((r) => r.fields.area !== 'south' || dayOf(r) < from || dayOf(r) >= to));
    const some = silent(40, 43);
    assert.deepEqual(
      some.found.map(({ kind, segment, days }) => [kind, segment, days]),
      [['silent member', { dimension: 'area', key: 'south' }, { from: 40, to: 43 }]],
    );
    assert.deepEqual([some.leftOut?.[39], some.leftOut?.[40], some.leftOut?.[42], some.leftOut?.[43]], [0, 1, 1, 0]);
    const ever = silent(60, 91);
    assert.deepEqual(kindsOf(ever), ['silent member']);
    assert.ok(ever.found[0]!.sure < some.found[0]!.sure && ever.leftOut === null);
  });

  it('are members that are recorded from some day on, beside all others', () => {
    const records = log({ users: 1600 }).filter((r) => r.fields.area !== 'south' || dayOf(r) >= 45 || dayOf(r) < 0);
    const found = artefactsOf(records).found.filter(({ segment }) => segment?.key === 'south');
    assert.deepEqual(
      found.map(({ kind, days }) => [kind, days?.from]),
      [['new member', 45]],
    );
  });

  it('are duplicates of a day, or of the whole log; one of each two rows is kept', () => {
    const records = log();
    const doubled = records.flatMap((record) => (dayOf(record) === 50 ? [record, record] : [record]));
    const day = artefactsOf(doubled);
    assert.deepEqual(
      day.found.map(({ kind, days }) => [kind, days]),
      [['duplicates', { from: 50, to: 51 }]],
    );
    assert.equal(
      day.kept?.reduce((sum, one) => sum + one, 0),
      records.length,
    );
    const all = artefactsOf(records.flatMap((record) => [record, record]));
    assert.deepEqual(kindsOf(all), ['duplicates']);
    assert.equal(
      all.kept?.reduce((sum, one) => sum + one, 0),
      records.length,
    );
  });

  it('are bots: like clocks, or far busier than anybody and without a night; their rows are left out', () => {
    const records = log();
    const random = randomSource(5);
    const clock = Array.from({ length: 90 * 96 }, (_, i) => (plantedStart + i / 96) * dayMs);
    const crowd = Array.from({ length: 90 * 300 }, () => Math.floor((plantedStart + random() * 90) * dayMs));
    for (const times of [clock, crowd]) {
      const robot = times.map((ms): TestRecord => ({ ms, user: 'probe', error: true, ...plain(1) }));
      const { found, kept, rows } = artefactsOf([...records, ...robot]);
      assert.deepEqual(
        found.map(({ kind, users }) => [kind, users.length]),
        [['bots', 1]],
      );
      assert.equal(rows - (kept?.reduce((sum, one) => sum + one, 0) ?? 0), robot.length);
    }
  });

  it('are new names of all users from a day on: nothing can be said then', () => {
    const { found } = artefactsOf(log().map((r) => (dayOf(r) >= 50 ? { ...r, user: `id-${r.user}` } : r)));
    assert.deepEqual(
      found.map(({ kind, days, whole }) => [kind, days, whole]),
      [['renamed users', { from: 50, to: 51 }, true]],
    );
  });

  it('are clocks of another zone from a day on, whichever way', () => {
    for (const hours of [5, -3]) {
      const records = log().map((r) => (dayOf(r) >= 60 ? { ...r, ms: r.ms + hours * 3_600_000 } : r));
      const shifts = artefactsOf(records).found.filter(({ kind }) => kind === 'time shift');
      assert.equal(shifts.length, 1);
      assert.ok(Math.abs(shifts[0]!.days!.from - 60) <= 1 && 'hours' in shifts[0]! && shifts[0].hours === hours);
    }
  });

  it('are found in a log without users and without dimensions', () => {
    const records = log()
      .filter((record) => dayOf(record) !== 40)
      .map((record) => ({ ...record, user: null }));
    const events = eventsOf(records, []);
    const { found } = taken(findArtefacts(events, taken(userDaysOf(events, null))));
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['gap'],
    );
  });
});
