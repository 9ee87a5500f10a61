import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Latest } from '../../../src/host/latest';

describe('Latest', () => {
  it('asks once for those who ask the same, and cancels for another question', async () => {
    const latest = new Latest<string>();
    const asked: AbortSignal[] = [];
    const ask = (answer: string) => (signal: AbortSignal) => {
      asked.push(signal);
      return Promise.resolve(answer);
    };
    assert.equal(await latest.find([1], ask('one')), 'one');
    assert.equal(await latest.find([1], ask('never')), 'one');
    assert.deepEqual([latest.known([1]), latest.known([2])], ['one', null]);
    assert.equal(asked.length, 1);
    assert.equal(await latest.find([2], ask('two')), 'two');
    assert.deepEqual(
      asked.map(({ aborted }) => aborted),
      [true, false],
    );
  });

  it('ends the search for the answer to a question that is left, and keeps that to the one that stays', async () => {
    const latest = new Latest<string>();
    const asked: AbortSignal[] = [];
    const ask = (signal: AbortSignal) => {
      asked.push(signal);
      return new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const first = latest.find([1], ask);
    latest.leave([1]);
    assert.equal(asked[0]?.aborted, false);
    latest.leave([2]);
    await assert.rejects(first, /another selection/);
    void latest.find([1], ask).catch(() => {});
    assert.equal(asked.length, 2);
  });

  it('knows an answer that was found before its question was left', async () => {
    const latest = new Latest<string>();
    await latest.find([1], () => Promise.resolve('one'));
    latest.leave([2]);
    assert.equal(latest.known([1]), 'one');
    assert.equal(await latest.find([1], () => Promise.resolve('never')), 'one');
  });

  it('asks again after a failure', async () => {
    const latest = new Latest<string>();
    await assert.rejects(
      latest.find(1, () => Promise.reject(new Error('closed'))),
      /closed/,
    );
    assert.equal(await latest.find(1, () => Promise.resolve('open')), 'open');
  });
});
