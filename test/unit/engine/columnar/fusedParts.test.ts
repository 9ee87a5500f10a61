import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf } from '../../../../src/cells/ask';
import { defaultStack } from '../../../../src/cells/defaultStack';
import { trendMeasures } from '../../../../src/cells/trend';
import { fusedParts, isOfDays } from '../../../../src/engine/columnar/fusedParts';
import { dayParts } from '../../../../src/measures/dayParts';
import { logOf } from '../../../support/logOf';
import { randomFields, randomLog } from '../../../support/randomLog';

const { log } = logOf(randomLog(3), randomFields);
const { firstDay, days } = log.calendar;
const selections = [
  [],
  [{ source: 'p', kind: 'period', from: firstDay + 1, to: firstDay + days - 1 }],
  [{ source: 'd', kind: 'points', dimensions: ['device'], keys: [['Tablet']] }],
] as const;

describe('the fused passes', () => {
  it('count every part that the first stack and its trends ask, so that no click falls back to a plain kernel', () => {
    const trends = trendMeasures.map((measure) => ({ id: measure, kind: 'trend', params: { measure } }) as const);
    for (const clauses of selections)
      for (const spec of [...defaultStack(log), ...trends]) {
        const context = { log, selection: { rev: 1, clauses } };
        for (const query of cellOf(spec.kind).queries(spec.params as never, context)) {
          const plain = query.parts.filter(
            (part) => dayParts[part]?.counts !== 'days' && !fusedParts(query).includes(part),
          );
          assert.deepEqual(plain, [], `${spec.kind} by ${JSON.stringify(query.by)}`);
        }
      }
  });

  it('leave active days by members to the plain kernels', () => {
    const by = [{ kind: 'dimension', name: 'device' }] as const;
    assert.deepEqual(fusedParts({ parts: ['events', 'user_days'], by, clauses: [] }), ['events']);
    assert.ok(isOfDays('user_days'));
  });
});
