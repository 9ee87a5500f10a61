import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hotspot } from '../../src/model/hotspot';
import { toldHotspot } from '../support/toldHotspot';
import { eventsOf } from '../unit/diagnosis/plantedLog';
import { isSame, overlap } from './segmentRows';
import { matchSegments } from './segmentScore';

const records = Array.from({ length: 100 }, (_, i) => ({
  ms: i * 1000,
  user: `u${i % 7}`,
  error: false,
  fields: { 'App Tier': i < 50 ? 'Free' : 'Pro', device: i % 10 === 0 ? null : 'Phone', build: i < 55 ? '1' : '2' },
}));
const events = eventsOf(records, ['App Tier', 'device', 'build']);
const [tier = '', device = '', build = ''] = events.dimensions.map(({ name }) => name);

const hotspot = (dimensions: readonly string[], ...keys: readonly (readonly (string | null)[])[]): Hotspot =>
  toldHotspot(dimensions, keys);

describe('segments', () => {
  it('are the same in any order of fields and members', () => {
    const one = {
      fields: ['a', 'b'],
      keys: [
        ['1', 'x'],
        ['2', 'y'],
      ],
    };
    assert.ok(
      isSame(one, {
        fields: ['b', 'a'],
        keys: [
          ['y', '2'],
          ['x', '1'],
        ],
      }),
    );
    assert.ok(
      !isSame(one, {
        fields: ['a', 'b'],
        keys: [
          ['1', 'y'],
          ['2', 'x'],
        ],
      }),
    );
  });

  it('overlap by the rows of both against those of either', () => {
    assert.equal(overlap(Uint8Array.of(1, 1, 1, 0), Uint8Array.of(0, 1, 1, 1)), 0.5);
    assert.equal(overlap(Uint8Array.of(0, 0), Uint8Array.of(0, 0)), 0);
  });

  it('count as found by their field names; by their rows where another field tells the same; once each', () => {
    const truth = [{ fields: ['App Tier'], keys: [['Free']] }];
    const both = matchSegments([hotspot([build], ['1']), hotspot([tier], ['Free'])], truth, events);
    assert.deepEqual(both.score, { told: 2, true: 1, exact: 1, overlapping: 1, inFirstThree: 1 });
    const alias = matchSegments([hotspot([build], ['1'])], truth, events);
    assert.deepEqual(alias.score, { told: 1, true: 1, exact: 0, overlapping: 1, inFirstThree: 1 });
    const wrong = matchSegments([hotspot([device], [null])], truth, events);
    assert.deepEqual(wrong.score, { told: 1, true: 1, exact: 0, overlapping: 0, inFirstThree: 0 });
  });

  it('that none is true of are told too many, and none told is a miss', () => {
    assert.deepEqual(matchSegments([hotspot([tier], ['Pro'])], [], events).score.overlapping, 0);
    assert.deepEqual(matchSegments([], [{ fields: ['App Tier'], keys: [['Pro']] }], events).score, {
      told: 0,
      true: 1,
      exact: 0,
      overlapping: 0,
      inFirstThree: 0,
    });
  });
});
