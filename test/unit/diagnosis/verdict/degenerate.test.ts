import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import type { TestRecord } from '../../../support/columnsOf';
import { randomSource } from '../../../support/randomSource';
import { eventsOf, plantedLog } from '../plantedLog';

const hour = 3_600_000;
const told = (records: readonly TestRecord[], fields?: readonly string[]) =>
  diagnose(eventsOf(records, fields), { clauses: [] });

/** All numbers of an answer. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const random = randomSource(5);
const hours = Array.from({ length: 2000 }, (_, i) => ({
  ms: i * 40_000,
  user: `u${i % 40}`,
  error: random() < 0.1,
  fields: { device: i % 3 === 0 ? 'Phone' : 'Desktop' },
}));
const logs: Readonly<Record<string, readonly [records: readonly TestRecord[], why: RegExp]>> = {
  'no users': [
    plantedLog({ seed: 1, rows: 4000 }).map((record) => ({ ...record, user: null })),
    /no field names users/,
  ],
  'three days': [plantedLog({ seed: 2, rows: 3000, days: 3 }), /28 full days/],
  'hours, not days': [hours, /habits are of days/],
  'a single record': [hours.slice(0, 1), /full|users/],
  'one user': [
    Array.from({ length: 30 }, (_, i) => ({ ...hours[0]!, ms: i * 24 * hour, user: 'me' })),
    /there is 1 user/,
  ],
};

describe('a log that cannot tell', () => {
  for (const [name, [records, why]] of Object.entries(logs)) {
    it(`is said to be so, with the reason: ${name}`, async () => {
      const diagnosis = await told(records, ['device']);
      assert.equal(diagnosis.verdict, 'not_enough_evidence');
      assert.match([...diagnosis.reasons, diagnosis.summary].join(' '), why);
      assert.deepEqual(
        numbersIn(diagnosis).filter((n) => !Number.isFinite(n)),
        [],
      );
    });
  }

  it('is one without an outcome only as far as errors go: a fall is still told', async () => {
    const quiet = plantedLog({ seed: 3, rows: 20_000, days: 120 }).map((record) => ({ ...record, error: false }));
    const { verdict, wouldSettle, summary } = await told(quiet);
    assert.ok(['no_change', 'not_enough_evidence'].includes(verdict), verdict);
    assert.match(wouldSettle.join(' '), /tells errors from successes/);
    assert.match(summary, /No event is told to be an error/);
  });

  it('keeps hostile names of members as plain text', async () => {
    const hostile = '<img src=x>"); DROP TABLE fact_event;--';
    const rateOf = (fields: Readonly<Record<string, string | null>>, day: number) =>
      day >= 40 && fields.tier === 'Pro' ? 0.6 : 0.05;
    const records = plantedLog({ seed: 4, rows: 20_000, rateOf }).map((record) => ({
      ...record,
      fields: { ...record.fields, tier: record.fields.tier === 'Pro' ? hostile : (record.fields.tier ?? null) },
    }));
    const { hotspots } = await told(records);
    assert.deepEqual(hotspots[0]?.segment.keys, [[hostile]]);
  });
});
