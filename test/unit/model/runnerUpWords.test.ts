import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runnerUpWords } from '../../../src/model/runnerUpWords';

const words = (score: number, next: number | null, forced = false): string | null =>
  runnerUpWords(
    {
      ...{ id: 'alb', name: 'AWS ALB', score, files: 1, forced },
      runnerUp: next === null ? null : { id: 'text', name: 'Text log', score: next },
    },
    'en',
  );

describe('what is said of the next best format', () => {
  it('is how well it fits', () => {
    assert.equal(words(1, 0.804), 'next best Text log (text) fits 80%');
    assert.equal(words(1, null), null);
  });

  it('is why it was not taken where it fits as well, also where only digits that are not shown differ', () => {
    for (const next of [1, 0.9999]) assert.equal(words(1, next), 'Text log (text) fits as well, but is less specific');
    assert.equal(words(0.5, 0.5, true), 'Text log (text) fits as well');
  });

  it('is that it fits better where a person chose another', () => {
    assert.equal(words(0.3, 0.8, true), 'Text log (text) fits better: 80%');
  });
});
