import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHotspots } from '../../../../src/diagnosis/hotspots/findHotspots';
import type { Hotspot } from '../../../../src/model/hotspot';
import { random } from '../../../../src/model/random';
import { runs } from '../../../support/runs';
import { eventsOf, type Planted, plantedFields, plantedLog, plantedStart } from '../plantedLog';

const found = async (planted: Planted) => findHotspots(eventsOf(plantedLog(planted)), { clauses: [] });
const wordsOf = ({ segment }: Hotspot): string =>
  segment.dimensions.map((name, i) => `${name}=${segment.keys.map((key) => key[i]).join('|')}`).join(' ');

describe('findHotspots', () => {
  it('finds one planted segment of one, two or three dimensions, as wide as it is', async () => {
    const cases: readonly (readonly [string, NonNullable<Planted['rateOf']>])[] = [
      ['tier=Pro', ({ tier }) => (tier === 'Pro' ? 0.1 : 0.05)],
      ['device=Tablet tier=Enterprise', (of) => (of.device === 'Tablet' && of.tier === 'Enterprise' ? 0.15 : 0.05)],
      [
        'device=Mobile region=Asia version=5.1',
        (of) => (of.device === 'Mobile' && of.region === 'Asia' && of.version === '5.1' ? 0.4 : 0.05),
      ],
    ];
    for (const [words, rateOf] of cases) {
      const { hotspots } = await found({ seed: 7, rateOf });
      assert.deepEqual(hotspots.map(wordsOf), [words]);
    }
  });

  it('finds two causes apart, the one with more errors first', async () => {
    const rateOf: Planted['rateOf'] = ({ device, tier, region }) =>
      device === 'Tablet' && tier === 'Enterprise' ? 0.3 : region === 'Oceania' ? 0.15 : 0.05;
    const { hotspots } = await found({ seed: 3, rateOf });
    assert.deepEqual(hotspots.map(wordsOf).sort(), ['device=Tablet tier=Enterprise', 'region=Oceania']);
    const [first, second] = hotspots;
    assert.ok((first?.excessErrors ?? 0) > (second?.excessErrors ?? 0));
  });

  it('finds nothing where only users differ, however much, in nearly all logs', async () => {
    const logs = runs(40);
    let alarms = 0;
    for (let seed = 100; seed < 100 + logs; seed++) {
      const { hotspots } = await found({ seed, rows: 5_000, uneven: 0.9 });
      if (hotspots.length > 0) alarms++;
    }
    // Of 40 logs at 5 %, more than 6 come in one of 200 tries.
    assert.ok(alarms <= Math.max(1, Math.ceil(0.15 * logs)), `${alarms} of ${logs}`);
  });

  it('counts what it finds as a loop over the records does', async () => {
    const records = plantedLog({ seed: 5, rateOf: ({ tier }) => (tier === 'Pro' ? 0.12 : 0.05) });
    const { hotspots } = await findHotspots(eventsOf(records), { clauses: [] });
    const [hotspot] = hotspots;
    const inside = records.filter(({ fields }) => fields.tier === 'Pro');
    const failed = inside.filter(({ error }) => error);
    const errors = records.filter(({ error }) => error).length;
    const restRate = (errors - failed.length) / (records.length - inside.length);
    assert.equal(hotspot?.events, inside.length);
    assert.equal(hotspot?.errors, failed.length);
    assert.equal(hotspot?.impactedUsers, new Set(failed.map(({ user }) => user)).size);
    assert.equal(hotspot?.restRate, restRate);
    assert.ok(Math.abs((hotspot?.excessErrors ?? 0) - (failed.length - inside.length * restRate)) < 1e-9);
  });

  it('tells since when, and until when', async () => {
    const rateOf: Planted['rateOf'] = ({ tier }, day) => (tier === 'Pro' && day >= 30 && day < 50 ? 0.3 : 0.05);
    const { hotspots } = await found({ seed: 11, rateOf });
    const onset = hotspots[0]?.onset;
    assert.equal(hotspots[0] && wordsOf(hotspots[0]), 'tier=Pro');
    assert.ok(onset && Math.abs(onset.day - plantedStart - 30) <= 1, `${(onset?.day ?? 0) - plantedStart}`);
    assert.ok(onset.lo <= plantedStart + 30 && onset.hi >= plantedStart + 30);
    assert.ok(onset.until !== null && Math.abs(onset.until - plantedStart - 50) <= 1);
  });

  it('looks at the selection alone', async () => {
    const events = eventsOf(plantedLog({ seed: 5, rateOf: ({ tier }) => (tier === 'Pro' ? 0.2 : 0.05) }));
    const clauses = [
      { source: 'where:0', kind: 'points', dimensions: ['tier'], keys: [['Free'], ['Enterprise']] },
    ] as const;
    assert.deepEqual((await findHotspots(events, { clauses })).hotspots, []);
  });

  it('leaves out dimensions that only say what an error is, and says so', async () => {
    const records = plantedLog({ seed: 2, rateOf: ({ tier }) => (tier === 'Pro' ? 0.2 : 0.05) }).map((record, i) => ({
      ...record,
      fields: { ...record.fields, code: record.error ? `E${i % 3}` : null, host: 'one' },
    }));
    const { hotspots, leftOut, dimensions } = await findHotspots(
      eventsOf(records, [...plantedFields, 'code', 'host']),
      {
        clauses: [],
      },
    );
    assert.deepEqual(hotspots.map(wordsOf), ['tier=Pro']);
    assert.deepEqual(dimensions, plantedFields);
    assert.deepEqual(leftOut, [
      { dimension: 'code', why: 'it tells what an error is, not where it is' },
      { dimension: 'host', why: 'all events have the same member' },
    ]);
  });

  it('searches the large members of dimensions that have thousands', async () => {
    const draw = random(9, 0);
    const records = plantedLog({ seed: 2, rateOf: ({ tier }) => (tier === 'Pro' ? 0.2 : 0.05) }).map((record) => ({
      ...record,
      fields: {
        ...record.fields,
        path: `/p/${Math.floor(draw() ** 2 * 4000)}`,
        session: `s${Math.floor(draw() * 10_000)}`,
        city: `c${Math.floor(draw() ** 3 * 300)}`,
      },
    }));
    const { hotspots, searched } = await findHotspots(
      eventsOf(records, [...plantedFields, 'path', 'session', 'city']),
      {
        clauses: [],
      },
    );
    assert.deepEqual(hotspots.map(wordsOf), ['tier=Pro']);
    assert.ok(searched < 1_000_000, `${searched}`);
  });

  it('ends with the reason of a signal that is aborted', async () => {
    const events = eventsOf(plantedLog({ seed: 2, rows: 80_000 }));
    const stop = new AbortController();
    const search = findHotspots(events, { clauses: [] }, stop.signal);
    stop.abort(new Error('enough'));
    await assert.rejects(search, /enough/);
  });

  it('answers a log without errors, without users and without dimensions', async () => {
    const records = plantedLog({ seed: 2, rows: 500 });
    const calm = records.map((record) => ({ ...record, error: false }));
    const bare = records.map((record) => ({ ...record, user: null }));
    assert.deepEqual((await findHotspots(eventsOf(calm), { clauses: [] })).hotspots, []);
    assert.deepEqual((await findHotspots(eventsOf(bare), { clauses: [] })).hotspots, []);
    assert.deepEqual((await findHotspots(eventsOf(records, []), { clauses: [] })).hotspots, []);
  });
});
