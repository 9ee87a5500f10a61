import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from '../../src/measures/wilson';
import { intervalText } from '../../webview/cells/intervalText';

const text = (errors: number, events: number, locale = 'en'): string =>
  intervalText(errors / events, wilson(errors, events) ?? [0, 1], events, locale).replace(/\s/g, ' ');

test('a rate over many events is told with half its interval either side', () => {
  assert.equal(text(144_720, 1_200_000), '±0.06 points');
  assert.equal(text(500, 1000), '±3.1 points');
  assert.equal(text(144_720, 1_200_000, 'de'), '±0,06 points');
});

test('a rate over under a thousand events, or a lopsided one, is told with the ends of its interval', () => {
  assert.equal(text(6, 12), '25% – 75%');
  assert.equal(text(60, 999), '4.7% – 7.7%');
  assert.equal(text(0, 3), '0% – 56%');
  assert.equal(text(3, 100_000), '0.001% – 0.0088%');
  assert.match(text(0, 10_000), /^0% – 0\.038%$/);
});
