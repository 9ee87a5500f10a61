import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultStack } from '../../../src/cells/defaultStack';
import { logOf } from '../../support/logOf';

const words = ['info', 'warn', 'error'];
const records = Array.from({ length: 12 }, (_, i) => ({
  ms: Date.UTC(2025, 0, 1 + i),
  user: `u${i}`,
  error: i % 3 === 2,
  fields: { level_name: words[i % 3] ?? null, host: `h${i % 4}`, shop: `s${i % 2}` },
}));

describe('the default stack of a log whose level tells errors by numbers', () => {
  it('has no matrix of the words of that level, whose error rates are 0 and 100 %', () => {
    const fields = ['level_name', 'host', 'shop'];
    const outcome = { kind: 'level', field: 'level', from: 'error' } as const;
    const matrixOf = (roles: object) =>
      defaultStack(logOf(records, fields, roles).log).find(({ kind }) => kind === 'matrix')?.params;
    const params = { cols: 'host', measure: 'error_rate', top: 25 };
    assert.deepEqual(matrixOf({ outcome }), { ...params, rows: 'shop' });
    assert.deepEqual(matrixOf({}), { ...params, rows: 'level_name' });
  });
});
