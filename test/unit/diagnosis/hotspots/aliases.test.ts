import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHotspots } from '../../../../src/diagnosis/hotspots/findHotspots';
import { eventsOf, plantedFields, plantedLog } from '../plantedLog';
import { wordsOf } from './wordsOf';

const rateOf = ({ version }: Readonly<Record<string, string | null>>): number => (version === '5.0' ? 0.2 : 0.05);
const builds: Readonly<Record<string, string>> = { '4.8': 'b1', '4.9': 'b2', '5.0': 'b3', '5.1': 'b4' };

describe('segments of the same events', () => {
  it('are told once, the others beside it, where a dimension says the same as another', async () => {
    const records = plantedLog({ seed: 4, rateOf }).map((record) => ({
      ...record,
      fields: { ...record.fields, build: builds[record.fields.version ?? ''] ?? null },
    }));
    const { hotspots, leftOut, dimensions } = await findHotspots(eventsOf(records, [...plantedFields, 'build']), {
      clauses: [],
    });
    assert.deepEqual(hotspots.map(wordsOf), ['version=5.0']);
    assert.deepEqual(hotspots[0]?.aliases, [{ dimensions: ['build'], keys: [['b3']] }]);
    assert.deepEqual(leftOut, [{ dimension: 'build', why: 'it says the same as version' }]);
    assert.deepEqual(dimensions, plantedFields);
  });

  it('are named where one member alone is another one, the dimensions being searched both', async () => {
    const records = plantedLog({ seed: 4, rateOf }).map((record, i) => ({
      ...record,
      fields: { ...record.fields, canary: record.fields.version === '5.0' ? 'yes' : `no ${i % 2}` },
    }));
    const { hotspots, leftOut } = await findHotspots(eventsOf(records, [...plantedFields, 'canary']), { clauses: [] });
    assert.deepEqual(hotspots.map(wordsOf), ['version=5.0']);
    assert.deepEqual(hotspots[0]?.aliases, [{ dimensions: ['canary'], keys: [['yes']] }]);
    assert.deepEqual(leftOut, []);
  });
});

describe('the fewest errors and users of a hotspot', () => {
  it('are more than a handful: a few errors of many events, or of a single user, are none', async () => {
    const few = plantedLog({ seed: 6, rows: 10_000, rateOf: () => 0 }).map((record, i) =>
      i % 3000 === 7 ? { ...record, error: true, fields: { ...record.fields, version: '5.1' } } : record,
    );
    assert.deepEqual((await findHotspots(eventsOf(few), { clauses: [] })).hotspots, []);
    const one = plantedLog({ seed: 6, rows: 10_000, rateOf: () => 0.005 }).map((record, i) =>
      i % 100 === 7 ? { ...record, user: 'robot', error: true, fields: { ...record.fields, version: '5.1' } } : record,
    );
    assert.deepEqual((await findHotspots(eventsOf(one), { clauses: [] })).hotspots, []);
  });
});
