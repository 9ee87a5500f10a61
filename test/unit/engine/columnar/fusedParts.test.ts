import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { cellOf } from '../../../../src/cells/ask';
import { defaultStack } from '../../../../src/cells/defaultStack';
import { trendMeasures } from '../../../../src/cells/trend';
import { fusedParts, isOfDays } from '../../../../src/engine/columnar/fusedParts';
import { Plain } from '../../../../src/engine/columnar/plain';
import { logOf } from '../../../support/logOf';
import { randomFields, randomLog } from '../../../support/randomLog';

const { log, run } = logOf(randomLog(3), randomFields);
const { firstDay, days } = log.calendar;
const selections = [
  [],
  [{ source: 'p', kind: 'period', from: firstDay + 1, to: firstDay + days - 1 }],
  [{ source: 'd', kind: 'points', dimensions: ['device'], keys: [['Tablet']] }],
] as const;

describe('the fused passes', () => {
  it('count every part that the first stack and its trends ask, so that no click falls back to a plain kernel', async () => {
    const plain = mock.method(Plain.prototype, 'count');
    const trends = trendMeasures.map((measure) => ({ id: measure, kind: 'trend', params: { measure } }) as const);
    for (const clauses of selections)
      for (const spec of [...defaultStack(log), ...trends]) {
        const context = { log, selection: { rev: 1, clauses } };
        const queries = cellOf(spec.kind).queries(spec.params as never, context);
        await run(queries);
        assert.equal(plain.mock.callCount(), 0, `${spec.kind}: ${JSON.stringify(queries)}`);
      }
    plain.mock.restore();
  });

  it('leave active days by members to the plain kernels', () => {
    const by = [{ kind: 'dimension', name: 'device' }] as const;
    assert.deepEqual(fusedParts({ parts: ['events', 'user_days'], by, clauses: [] }), ['events']);
    assert.ok(isOfDays('user_days'));
  });
});
