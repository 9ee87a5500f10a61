import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomeValues } from '../../../../src/ingest/preview/outcomeValues';

const profile = (values: readonly (readonly [string, number])[]) => ({
  field: 'result',
  records: 100,
  present: 100,
  values: new Map(values),
});

describe('outcomeValues', () => {
  it('takes values that differ in case only for one, counted together', () => {
    const found = outcomeValues(
      [
        profile([
          ['Failed', 3],
          ['ok', 9],
          ['FAILED', 4],
        ]),
      ],
      {
        kind: 'values',
        field: 'result',
        errors: ['failed'],
      },
    );
    assert.deepEqual(found, {
      field: 'result',
      values: [
        { value: 'ok', count: 9, isError: false },
        { value: 'Failed', count: 7, isError: true },
      ],
      more: 0,
    });
  });

  it('marks the errors of a rule that names none, such as status 500 and above', () => {
    const found = outcomeValues(
      [
        profile([
          ['200', 9],
          ['503', 2],
        ]),
      ],
      { kind: 'status', field: 'result', from: 500 },
    );
    assert.deepEqual(
      found?.values.map(({ isError }) => isError),
      [false, true],
    );
  });

  it('lists forty of many values, the errors among them however rare', () => {
    const many = Array.from({ length: 100 }, (_, i) => [`v${i}`, 1000 - i] as const);
    const rule = { kind: 'values', field: 'result', errors: ['v99'] } as const;
    const { values = [], more } = outcomeValues([profile(many)], rule) ?? {};
    assert.deepEqual([values.length, more, values[0]?.value, values[1]?.value], [40, 60, 'v99', 'v0']);
  });

  it('is nothing without a rule, or without the field', () => {
    assert.equal(outcomeValues([profile([])], null), null);
    assert.equal(outcomeValues([], { kind: 'values', field: 'result', errors: [] }), null);
  });
});
