import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Latest } from '../../../src/host/latest';
import { settled } from './fakeWorker';

/** A Latest whose questions are answered when the test says so. */
function asking() {
  const latest = new Latest<string>();
  const asked: { signal: AbortSignal; answer(text: string): void; fail(error: Error): void }[] = [];
  const find = (question: unknown, edition = 0): Promise<string> => {
    const found = latest.find(
      question,
      edition,
      (signal) =>
        new Promise((answer, fail) => {
          signal.addEventListener('abort', () => fail(signal.reason));
          asked.push({ signal, answer, fail });
        }),
    );
    found.catch(() => {});
    return found;
  };
  const aborted = (): readonly boolean[] => asked.map(({ signal }) => signal.aborted);
  return { latest, asked, find, aborted };
}

describe('Latest', () => {
  it('asks once for those who ask the same, and cancels for another question', async () => {
    const { asked, find, aborted } = asking();
    const first = find([1]);
    assert.equal(find([1]), first);
    const second = find([2]);
    await assert.rejects(first, /another selection/);
    asked[1]?.answer('two');
    assert.equal(await second, 'two');
    assert.deepEqual(aborted(), [true, false]);
  });

  it('knows an answer when its question is come back to, and ends that of the one left', async () => {
    const { latest, asked, find, aborted } = asking();
    const first = find([1]);
    asked[0]?.answer('one');
    await first;
    const second = find([2]);
    assert.equal(await find([1]), 'one');
    await assert.rejects(second, /another selection/);
    assert.deepEqual([latest.known([1], 0), latest.known([2], 0)], ['one', null]);
    assert.deepEqual(aborted(), [false, true]);
  });

  it('ends what is under way when it is left or cancelled, also where an older answer is known', async () => {
    for (const end of [(latest: Latest<string>) => latest.leave([3]), (latest: Latest<string>) => latest.cancel()]) {
      const { latest, asked, find, aborted } = asking();
      void find([1], 0);
      asked[0]?.answer('one');
      await settled();
      void find([1], 1);
      latest.leave([1]);
      assert.deepEqual(aborted(), [false, false]);
      end(latest);
      assert.deepEqual(aborted(), [false, true]);
      assert.equal(latest.known([1], 0), 'one');
    }
  });

  it('gives those who ask while it is under way its answer, though the log has grown; later ones a new one', async () => {
    const { latest, asked, find } = asking();
    const first = find([1], 0);
    const joined = find([1], 1);
    asked[0]?.answer('of edition 0');
    assert.deepEqual([await first, await joined], ['of edition 0', 'of edition 0']);
    assert.equal(latest.known([1], 1), null);
    void find([1], 1);
    assert.equal(asked.length, 2);
  });

  it('asks again after a failure', async () => {
    const { asked, find } = asking();
    const first = find(1);
    asked[0]?.fail(new Error('closed'));
    await assert.rejects(first, /closed/);
    const second = find(1);
    asked[1]?.answer('open');
    assert.equal(await second, 'open');
  });
});
