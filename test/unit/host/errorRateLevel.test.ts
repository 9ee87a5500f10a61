import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateLevel, rateThresholds } from '../../../src/host/errorRateLevel';
import { statusWords } from '../../../src/host/statusWords';
import { openSession } from './openSession';

describe('the thresholds of the status bar', () => {
  it('are percentages of the settings, and unset where they are none', () => {
    const of = (warning: unknown, error: unknown) =>
      rateThresholds((key) => (key === 'statusBar.errorRateWarning' ? warning : error));
    assert.deepEqual(of(5, 12.5), { warning: 0.05, error: 0.125 });
    assert.deepEqual(of(0, 100), { warning: 0, error: 1 });
    for (const none of [null, undefined, '5', -1, 101, Number.NaN])
      assert.deepEqual(of(none, none), { warning: null, error: null });
  });

  it('tell the higher level that a rate has reached, and none of a log without outcomes', () => {
    const both = { warning: 0.05, error: 0.1 };
    assert.equal(rateLevel(0.0499, both), null);
    assert.deepEqual(rateLevel(0.05, both), { level: 'warning', threshold: 0.05 });
    assert.deepEqual(rateLevel(0.1, both), { level: 'error', threshold: 0.1 });
    assert.deepEqual(rateLevel(0.2, { warning: 0.15, error: null }), { level: 'warning', threshold: 0.15 });
    assert.equal(rateLevel(1, { warning: null, error: null }), null);
    assert.equal(rateLevel(null, { warning: 0, error: 0 }), null);
  });

  it('show in the icon and in words too, never by colour alone', async () => {
    const { answers } = await openSession();
    const answer = (await answers.triangle()) ?? assert.fail();
    const level = { level: 'error', threshold: 0.1 } as const;
    const { text, tooltip, spoken } = statusWords(answer, { filter: '', part: null, isLive: false, level }, 'en');
    assert.equal(text, '$(error) 33.33% errors · 100.00% sticky');
    for (const words of [tooltip, spoken]) assert.match(words, /error: the error rate has reached 10\.00%/);
  });
});
