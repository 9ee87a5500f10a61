import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../../src/model/timeZone';
import { chipText, clauseText } from '../../webview/clauseText';
import { caseStudyLog } from './caseStudy';

const points = (dimensions: readonly string[], ...keys: readonly (readonly (string | null)[])[]) =>
  ({ source: 'any', kind: 'points', dimensions, keys }) as const;
const both = (clause: Parameters<typeof clauseText>[0]): string[] => [
  clauseText(clause, caseStudyLog, 'en'),
  chipText(clause, caseStudyLog, 'en'),
];

test('a clause is named by its fields and members; a chip leaves the fields of crossed ones out', () => {
  assert.deepEqual(both(points(['device'], ['Tablet'])), ['Device: Tablet', 'Device: Tablet']);
  assert.deepEqual(both(points(['tier', 'device'], ['Free', null])), [
    'Subscription × Device: Free × (none)',
    'Free × (none)',
  ]);
});

test('more than three members are counted', () => {
  const [text] = both(points(['region'], ['a'], ['b'], ['c'], ['d'], ['e']));
  assert.equal(text, 'Region: a, b, c and 2 more');
});

test('a period is named by its first and its last day', () => {
  const [text] = both({ source: 'period', kind: 'period', from: dayNumber(2025, 7, 1), to: dayNumber(2026, 1, 1) });
  assert.match(text ?? '', /^Jul 1\s–\sDec 31, 2025$/);
});

test('a dimension that the log no longer has keeps its name', () => {
  assert.deepEqual(both(points(['gone'], ['x'])), ['gone: x', 'gone: x']);
});
