import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHotspots } from '../../../../src/diagnosis/hotspots/findHotspots';
import { twoWindows } from '../../../../src/diagnosis/hotspots/twoWindows';
import { random } from '../../../../src/model/random';
import { runs } from '../../../support/runs';
import { eventsOf, type Planted, plantedLog, plantedStart } from '../plantedLog';
import { wordsOf } from './wordsOf';

const changed = async (planted: Planted) =>
  findHotspots(eventsOf(plantedLog(planted)), { clauses: [], question: 'change' });
const near = (day: number | undefined, wanted: number): boolean => Math.abs((day ?? 0) - plantedStart - wanted) <= 2;

describe('findHotspots, asked what changed', () => {
  it('finds the segment that became worse, not one that was always so', async () => {
    const rateOf: Planted['rateOf'] = ({ device, region }, day) =>
      region === 'Asia' ? 0.25 : device === 'Tablet' && day >= 40 ? 0.15 : 0.05;
    const { hotspots, change, question } = await changed({ seed: 5, rows: 30_000, rateOf });
    assert.equal(question, 'change');
    assert.equal(hotspots[0] && wordsOf(hotspots[0]).split(' ')[0], 'device=Tablet');
    assert.ok(near(change?.windows.after.from, 40), `${change?.windows.after.from}`);
    assert.ok(hotspots.every((hotspot) => !wordsOf(hotspot).includes('region=Asia')));
    const [first] = hotspots;
    assert.ok(first?.before && Math.abs(first.excessErrors - (first.errors - first.before.expectedErrors)) < 1e-9);
  });

  it('takes other shares of members for no change of rates', async () => {
    const draw = random(8, 0);
    // Asia always fails more, and comes more later on: the rate of all rises, that of no segment does.
    const records = plantedLog({
      seed: 4,
      rows: 40_000,
      rateOf: ({ region }) => (region === 'Asia' ? 0.3 : 0.03),
    }).filter(({ fields, ms }) => fields.region !== 'Asia' || ms / 86_400_000 - plantedStart >= 30 || draw() < 0.2);
    const { hotspots, change } = await findHotspots(eventsOf(records), { clauses: [], question: 'change' });
    assert.deepEqual(hotspots.map(wordsOf), []);
    assert.ok(change && change.rateAfter > 1.3 * change.rateBefore);
    assert.ok(Math.abs(change.expectedRate / change.rateAfter - 1) < 0.1, JSON.stringify(change));
  });

  it('names no segment where the rate of all rose alike, but tells that it rose', async () => {
    const { hotspots, change } = await changed({ seed: 6, rateOf: (_, day) => (day >= 40 ? 0.1 : 0.05) });
    assert.deepEqual(hotspots, []);
    assert.ok(change && near(change.windows.after.from, 40) && change.rateAfter > 1.5 * change.rateBefore);
  });

  it('finds a version that was not there before, which has only others to be held against', async () => {
    const isNew = (version: string | null | undefined, day: number): boolean => version === '5.1' && day >= 40;
    const records = plantedLog({
      seed: 9,
      rateOf: ({ version }, day) => (isNew(version, day) ? 0.3 : 0.05),
    }).map((record) => {
      const { version } = record.fields;
      const day = Math.floor(record.ms / 86_400_000) - plantedStart;
      return { ...record, fields: { ...record.fields, version: version === '5.1' && day < 40 ? '5.0' : version! } };
    });
    const { hotspots } = await findHotspots(eventsOf(records), { clauses: [], question: 'change' });
    assert.deepEqual(hotspots.map(wordsOf), ['version=5.1']);
  });

  it('finds two of five regions together, though they have most of all events', async () => {
    const records = plantedLog({
      seed: 10,
      rows: 40_000,
      rateOf: ({ region }, day) => (day >= 40 && (region === 'Asia' || region === 'Europe') ? 0.15 : 0.05),
    }).filter(
      ({ fields: { region }, ms }) => region === 'Asia' || region === 'Europe' || Math.floor(ms / 1000) % 3 > 0,
    );
    const { hotspots } = await findHotspots(eventsOf(records), { clauses: [], question: 'change' });
    assert.deepEqual(hotspots.map(wordsOf), ['region=Asia|Europe']);
  });

  it('finds nothing where nothing changed, in nearly all logs', async () => {
    const logs = runs(60);
    let alarms = 0;
    for (let seed = 300; seed < 300 + logs; seed++) {
      const rateOf: Planted['rateOf'] = ({ tier }) => (tier === 'Pro' ? 0.12 : 0.05);
      const { hotspots } = await changed({ seed, rows: 6_000, uneven: 0.9, rateOf });
      if (hotspots.length > 0) alarms++;
    }
    assert.ok(alarms <= Math.max(1, Math.ceil(0.1 * logs)), `${alarms} of ${logs}`);
  });

  it('finds the one segment of a change that is there, few others beside it', async () => {
    const logs = runs(30);
    let [hits, others] = [0, 0];
    for (let seed = 0; seed < logs; seed++) {
      const rateOf: Planted['rateOf'] = ({ device, tier }, day) =>
        device === 'Tablet' && tier === 'Pro' && day >= 35 ? 0.25 : 0.05;
      const { hotspots } = await changed({ seed, rateOf });
      if (hotspots.some((hotspot) => wordsOf(hotspot) === 'device=Tablet tier=Pro')) hits++;
      if (hotspots.length > 1) others++;
    }
    assert.ok(hits >= Math.floor(0.9 * logs), `${hits} of ${logs}`);
    assert.ok(others <= Math.max(1, 0.1 * logs), `${others} of ${logs}`);
  });
});

describe('twoWindows', () => {
  it('are found by a member where the rate of all does not tell', async () => {
    // What Oceania fails more, all others fail less: nothing is to be seen of it in all.
    const rateOf: Planted['rateOf'] = ({ region }, day) => (day < 30 ? 0.08 : region === 'Oceania' ? 0.24 : 0.04);
    const events = eventsOf(plantedLog({ seed: 9, rateOf }));
    const found = await twoWindows(events, []);
    assert.deepEqual(found?.foundBy, { dimensions: ['region'], keys: [['Oceania']] });
    assert.ok(near(found?.after.from, 30));
    assert.equal(found?.before.to, found?.after.from);
  });

  it('are none where nothing changed, of no errors and of few days', async () => {
    const calm = plantedLog({ seed: 2, rows: 3000 });
    assert.equal(await twoWindows(eventsOf(calm), []), null);
    assert.equal(await twoWindows(eventsOf(calm.map((record) => ({ ...record, error: false }))), []), null);
    assert.equal(await twoWindows(eventsOf(plantedLog({ seed: 2, days: 2, rows: 3000 })), []), null);
  });
});
