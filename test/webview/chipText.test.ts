import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chipText } from '../../webview/chipText';
import { caseStudyLog } from './caseStudy';

test('a chip names field and member, and leaves the fields of crossed ones out', () => {
  const clause = { source: 'any', kind: 'points' } as const;
  const tablet = { ...clause, dimensions: ['device'], keys: [['Tablet']] };
  const crossed = { ...clause, dimensions: ['tier', 'device'], keys: [['Free', null]] };
  assert.equal(chipText(tablet, caseStudyLog, 'en'), 'Device: Tablet');
  assert.equal(chipText(crossed, caseStudyLog, 'en'), 'Free × (none)');
});
