import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ComparedKpis } from '../../src/cells/comparedKpis';
import { type KpiId, kpiIds } from '../../src/cells/triangle';
import { measureOf } from '../../src/measures/catalogue';
import { changeOf } from '../../src/measures/change';
import { changeText } from '../../webview/cells/changeText';
import { tileChange } from '../../webview/cells/tileChange';
import { triangleAnswer } from './caseStudy';

const answer = triangleAnswer();
const each = <T>(make: (id: KpiId) => T): Record<KpiId, T> =>
  Object.fromEntries(kpiIds.map((id) => [id, make(id)])) as Record<KpiId, T>;
/** All measures were `factor` times as large before. */
const compared = (factor: number): ComparedKpis<KpiId> => {
  const measures = each((id) => (answer.measures[id] ?? 0) * factor);
  return {
    period: { from: '2024-01-01', to: '2025-01-01' },
    measures,
    changes: each((id) => changeOf(measureOf(id), measures[id], answer.measures[id])),
    errorRateDifference: [0.01, 0.02],
  };
};

describe('the text of a change', () => {
  it('has a sign that does without colour, points for shares and per cent for counts', () => {
    assert.equal(changeText({ kind: 'points', by: 0.036 }, 'en'), '▴ 3.6 pt');
    assert.equal(changeText({ kind: 'points', by: -0.019 }, 'de'), '▾ 1,9 pt');
    assert.equal(changeText({ kind: 'relative', by: -0.041 }, 'en'), '▾ 4.1%');
  });

  it('is ±0 where nothing is left of it when rounded, and "new" where there was nothing before', () => {
    assert.equal(changeText({ kind: 'points', by: 0.0004 }, 'en'), '±0');
    assert.equal(changeText({ kind: 'relative', by: 0 }, 'en'), '±0');
    assert.equal(changeText({ kind: 'relative', by: null }, 'en'), 'new');
  });
});

describe('the change on a tile', () => {
  it('calls fewer users bad and fewer errors good, and speaks both figures with their periods', () => {
    const more = { ...answer, compared: compared(2) };
    assert.equal(tileChange('mau', more, 'en')?.isBad, true);
    assert.equal(tileChange('error_rate', more, 'en')?.isBad, false);
    assert.equal(
      tileChange('mau', more, 'en')?.hint.replace(/[\u2009\u202f]/g, ' '),
      'MAU down 50.0%: 9,412 in Jan 1 – Dec 31, 2025, 18,824 in Jan 1 – Dec 31, 2024',
    );
    assert.match(
      tileChange('error_rate', more, 'en')?.hint ?? '',
      /95 % interval of the difference 1\.0 to 2\.0 points$/,
    );
  });

  it('is none where nothing is compared, or the figure is none', () => {
    assert.equal(tileChange('mau', answer, 'en'), null);
    assert.equal(tileChange('mau', { ...answer, compared: { missing: 'why' } }, 'en'), null);
    const none = compared(1);
    assert.equal(
      tileChange('mau', { ...answer, compared: { ...none, changes: { ...none.changes, mau: null } } }, 'en'),
      null,
    );
  });
});
