import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { webviewPort } from '../../../src/host/webviewPort';

function portOver() {
  const posted: unknown[] = [];
  let hearFrame: (frame: unknown) => void = () => {};
  const port = webviewPort({
    postMessage: async (message: unknown) => posted.push(message) > 0,
    onDidReceiveMessage(hear: (frame: unknown) => void) {
      hearFrame = hear;
      return { dispose: () => (hearFrame = () => {}) };
    },
  });
  return { port, posted, say: (frame: unknown) => hearFrame(frame) };
}

describe('the port to the page', () => {
  it('sends what comes within a moment as one message, in its order, and what comes later as another', async () => {
    const { port, posted } = portOver();
    port.send({ t: 'event', name: 'change' });
    port.send({ t: 'ok', id: 1 });
    assert.deepEqual(posted, []);
    await setTimeout(50);
    port.send({ t: 'ok', id: 2 });
    await setTimeout(50);
    assert.deepEqual(posted, [
      [
        { t: 'event', name: 'change' },
        { t: 'ok', id: 1 },
      ],
      [{ t: 'ok', id: 2 }],
    ]);
  });

  it('sends at once when told so, once, and nothing where nothing waits', async () => {
    const { port, posted } = portOver();
    port.send({ t: 'event', name: 'answers' });
    port.flush();
    port.flush();
    assert.deepEqual(posted, [[{ t: 'event', name: 'answers' }]]);
    await setTimeout(50);
    assert.equal(posted.length, 1);
  });

  it('sends nothing more once it is listened to no more, as its page may be gone', async () => {
    const { port, posted } = portOver();
    const stop = port.listen(() => {});
    port.send({ t: 'ok', id: 1 });
    stop();
    await setTimeout(50);
    assert.deepEqual(posted, []);
  });

  it('hears frames, and nothing else, until it is told to stop', () => {
    const { port, say } = portOver();
    const heard: unknown[] = [];
    const stop = port.listen((frame) => heard.push(frame));
    for (const frame of ['text', null, { a: 1 }, { t: 'call' }]) say(frame);
    stop();
    say({ t: 'late' });
    assert.deepEqual(heard, [{ t: 'call' }]);
  });
});
