import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeWords, hotspotMembers, hotspotWords } from '../../../src/model/hotspotWords';

const nothing = { question: 'change', hotspots: [], searched: 9, dimensions: [], leftOut: [] } as const;

describe('a hotspot in words', () => {
  it('tells members, several of them together, and stretches by their ends', () => {
    const of = (keys: readonly string[], from: string | null, to: string | null) =>
      hotspotMembers({
        segment: { dimensions: ['v'], keys: keys.map((key) => [key]) },
        spans: [{ dimension: 'v', from, to }],
      });
    assert.equal(of(['4', '5'], '4', null), 'from 4 on');
    assert.equal(of(['4', '5'], null, '5'), 'up to 5');
    assert.equal(of(['4', '5'], '4', '5'), '4 to 5');
    const keys = ['US', 'CA', 'MX', 'BR', 'AR', 'PE'].map((key) => [key, null]);
    assert.equal(hotspotMembers({ segment: { dimensions: ['a', 'b'], keys } }), '(US, CA, MX, BR and 2 more) × (none)');
    const segment = { dimensions: ['a', 'b'], keys: [['US', 'x']] };
    assert.equal(hotspotWords({ segment }, { dimensions: [{ name: 'a', field: 'Area' }] }), 'Area × b: US × x');
  });

  it('tells windows and rates of a change, that no segment stands out, and where nothing changed', () => {
    const percent = (rate: number): string => `${Math.round(100 * rate)}%`;
    const windows = { before: { from: 0, to: 9 }, after: { from: 9, to: 12 }, foundBy: null };
    const change = { windows, rateBefore: 0.05, rateAfter: 0.1, expectedRate: 0.06 };
    assert.equal(
      changeWords({ ...nothing, change }, 'day', percent),
      '1970-01-10 to before 1970-01-13 against 1970-01-01 to before 1970-01-10: error rate 5% before, 10% after (6% if only shares of members had changed); in no segment more than in others',
    );
    assert.match(changeWords({ ...nothing, change: null }, 'hour', percent), /^Nothing changed: on no hour errors/);
  });
});
