import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findHotspots } from '../../../../src/diagnosis/hotspots/findHotspots';
import { likelihoodRatio } from '../../../../src/diagnosis/hotspots/likelihoodRatio';
import { memberOrder } from '../../../../src/diagnosis/hotspots/memberOrder';
import { prefixes, stretches } from '../../../../src/diagnosis/hotspots/memberSets';
import { hotspotMembers } from '../../../../src/model/hotspotWords';
import { eventsOf, type Planted, plantedLog } from '../plantedLog';
import { wordsOf } from './wordsOf';

const found = async (planted: Planted) => (await findHotspots(eventsOf(plantedLog(planted)), { clauses: [] })).hotspots;

describe('segments of several members', () => {
  it('are told as one cause where members are elevated alike, alone and beside another dimension', async () => {
    const isOne = (region: string | null | undefined): boolean => region === 'Asia' || region === 'Europe';
    const [alone, ...more] = await found({ seed: 7, rateOf: ({ region }) => (isOne(region) ? 0.12 : 0.05) });
    assert.equal(alone && wordsOf(alone), 'region=Asia|Europe');
    assert.equal(more.length, 0);
    const beside = await found({
      seed: 8,
      rows: 30_000,
      rateOf: ({ region, device }) => (isOne(region) && device === 'Tablet' ? 0.2 : 0.05),
    });
    assert.deepEqual(beside.map(wordsOf), ['device=Tablet region=Asia|Europe']);
    assert.match(hotspotMembers(beside[0]!), /^Tablet × \((Asia, Europe|Europe, Asia)\)$/);
  });

  it('of versions are a stretch from one on', async () => {
    const rateOf: Planted['rateOf'] = ({ version }) => (version && version >= '5.0' ? 0.12 : 0.05);
    const [first, ...more] = await found({ seed: 7, rateOf });
    assert.equal(first && wordsOf(first), 'version=5.0|5.1');
    assert.deepEqual(first?.spans, [{ dimension: 'version', from: '5.0', to: null }]);
    assert.equal(hotspotMembers(first!), 'from 5.0 on');
    assert.equal(more.length, 0);
  });

  it('are counted as a loop over the records does', async () => {
    const records = plantedLog({ seed: 7, rateOf: ({ version }) => (version && version >= '5.0' ? 0.12 : 0.05) });
    const [first] = (await findHotspots(eventsOf(records), { clauses: [] })).hotspots;
    const inside = records.filter(({ fields }) => (fields.version ?? '') >= '5.0');
    assert.deepEqual([first?.events, first?.errors], [inside.length, inside.filter(({ error }) => error).length]);
  });
});

describe('prefixes', () => {
  const members = fc.array(fc.record({ events: fc.integer({ min: 20, max: 90 }), errors: fc.nat(19) }), {
    minLength: 2,
    maxLength: 7,
  });

  it('hold a set of the highest likelihood ratio of all sets', () => {
    fc.assert(
      fc.property(members, (some) => {
        const total = { events: 2000, errors: 100, expected: 100 };
        const counts = some.map(({ events, errors }) => ({ events, errors, expected: events / 20 }));
        const none = { events: 0, errors: 0, expected: 0 };
        let best = 0;
        for (let set = 1; set < 2 ** counts.length; set++) {
          const sum = counts.reduce(
            (all, one, i) =>
              set & (2 ** i)
                ? {
                    events: all.events + one.events,
                    errors: all.errors + one.errors,
                    expected: all.expected + one.expected,
                  }
                : all,
            none,
          );
          best = Math.max(best, likelihoodRatio(sum, total));
        }
        const got = [...prefixes([...counts, none])].map(({ sum }) => likelihoodRatio(sum, total));
        assert.ok(Math.abs(Math.max(0, ...got) - best) < 1e-9);
      }),
    );
  });
});

describe('stretches', () => {
  it('are all that follow each other, but for the whole', () => {
    const counts = [1, 2, 4].map((n) => ({ events: n, errors: 0, expected: 0 }));
    const sets = [...stretches([2, 0, 1], counts)].map(({ members, sum, choices }) => [members, sum.events, choices]);
    assert.deepEqual(sets, [
      [[2], 4, 0],
      [[2, 0], 5, 1],
      [[0], 1, 0],
      [[0, 1], 3, 1],
      [[1], 2, 0],
    ]);
  });
});

describe('memberOrder', () => {
  it('is that of versions and of numbers, and none of other members', () => {
    const orderOf = (field: string, members: readonly (string | null)[]) =>
      memberOrder({ field, members })?.map((code) => members[code]);
    assert.deepEqual(orderOf('version', ['5.10', '5.9', '4.12.1', null, 'dev', '5.9.1', '4.2']), [
      '4.2',
      '4.12.1',
      '5.9',
      '5.9.1',
      '5.10',
    ]);
    assert.deepEqual(orderOf('size', ['100', '9', '20', null]), ['9', '20', '100']);
    assert.equal(orderOf('tier', ['Free', 'Pro', '3']), undefined);
    assert.equal(orderOf('flag', ['0', '1']), undefined);
  });
});
