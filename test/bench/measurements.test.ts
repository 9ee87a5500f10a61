import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measurement } from './measurement';
import { chosen, measurements } from './measurements';
import { caseStudy } from './sampleLog';

const measurement = (name: string, large = false): Measurement => {
  const ours = async () => ({});
  return { name, what: '', log: caseStudy(1, 'csv'), rounds: 1, large, ours, peers: {} };
};
const all = [measurement('load-json'), measurement('load-json-large', true), measurement('refresh')];
const names = (words: readonly string[], large = false) => chosen(words, large, all).map(({ name }) => name);

describe('the measurements that words name', () => {
  it('are all without a word, the large ones only when asked for', () => {
    assert.deepEqual(names([]), ['load-json', 'refresh']);
    assert.deepEqual(names([], true), ['load-json', 'load-json-large', 'refresh']);
  });

  it('are those that begin with a word, and a large one named in full', () => {
    assert.deepEqual(names(['load']), ['load-json']);
    assert.deepEqual(names(['load'], true), ['load-json', 'load-json-large']);
    assert.deepEqual(names(['load-json-large', 'ref']), ['load-json-large', 'refresh']);
  });

  it('are listed for a word that names none', () => {
    assert.throws(() => names(['lod']), /"lod"; there are load-json, load-json-large, refresh/);
  });

  it('have names of their own, for results are kept by name', () => {
    assert.equal(new Set(measurements.map(({ name }) => name)).size, measurements.length);
  });
});
