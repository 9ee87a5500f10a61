import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { CallError, Peer, type Port } from '../../../src/protocol/peer';

interface Calls {
  double: { in: number; out: number };
  fail: { in: string; out: never };
  hang: { in: null; out: string };
}
interface Events {
  news: string;
}

/** Two ports of one channel that clones as postMessage does, with the frames that went through. */
function pipe(): { a: Port; b: Port; frames: unknown[] } {
  const ears: [((f: unknown) => void)[], ((f: unknown) => void)[]] = [[], []];
  const frames: unknown[] = [];
  const port = (mine: 0 | 1): Port => ({
    send(frame) {
      const copy = structuredClone(frame);
      frames.push(copy);
      setImmediate(() => {
        for (const hear of ears[mine === 0 ? 1 : 0]) hear(copy);
      });
    },
    listen(hear) {
      ears[mine].push(hear);
      return () => ears[mine].splice(ears[mine].indexOf(hear), 1);
    },
  });
  return { a: port(0), b: port(1), frames };
}

function pair() {
  const { a, b, frames } = pipe();
  let release: (text: string) => void = () => {};
  const aborted: string[] = [];
  const heard: string[] = [];
  const client = new Peer<Calls, Record<never, never>, Record<never, never>, Events>(
    a,
    {},
    { news: (text) => heard.push(text) },
  );
  const server = new Peer<Record<never, never>, Calls, Events>(b, {
    double: (n) => n * 2,
    fail: (text) => {
      throw new Error(`no ${text}`);
    },
    hang: (_, signal) =>
      new Promise((resolve) => {
        release = resolve;
        signal.addEventListener('abort', () => aborted.push('hang'));
      }),
  });
  return { client, server, frames, aborted, heard, port: a, release: (text: string) => release(text) };
}

const reason = (wanted: CallError['reason']) => (error: unknown) =>
  error instanceof CallError && error.reason === wanted;

describe('Peer', () => {
  it('answers a call with what the other side gives', async () => {
    assert.equal(await pair().client.call('double', 21), 42);
  });

  it('ends a call whose handler throws with its message', async () => {
    await assert.rejects(
      pair().client.call('fail', 'luck'),
      (error) => reason('error')(error) && /no luck/.test(String(error)),
    );
  });

  it('ends a call that nobody serves, even by a name that every object has', async () => {
    const { port, frames, client } = pair();
    port.send({ t: 'call', id: 99, name: 'constructor', body: null });
    await wait(10);
    assert.deepEqual(frames.at(-1), { t: 'err', id: 99, message: 'unknown call "constructor"' });
    client.dispose();
  });

  it('ends a cancelled call at once, aborts its handler, and drops the late answer', async () => {
    const { client, aborted, frames, release } = pair();
    const controller = new AbortController();
    const call = client.call('hang', null, controller.signal);
    await wait(5);
    controller.abort();
    await assert.rejects(call, reason('cancelled'));
    await wait(5);
    assert.deepEqual(aborted, ['hang']);
    const sent = frames.length;
    release('too late');
    await wait(5);
    assert.equal(frames.length, sent);
  });

  it('does not send a call whose signal was aborted before', async () => {
    const { client, frames } = pair();
    await assert.rejects(client.call('double', 1, AbortSignal.abort()), reason('cancelled'));
    assert.deepEqual(frames, []);
  });

  it('ends what waits as closed when it is disposed, and every call after', async () => {
    const { client } = pair();
    const call = client.call('hang', null);
    client.dispose('the worker stopped');
    await assert.rejects(call, (error) => reason('closed')(error) && /the worker stopped/.test(String(error)));
    await assert.rejects(client.call('double', 1), reason('closed'));
  });

  it('aborts what it runs when the serving side is disposed', async () => {
    const { client, server, aborted } = pair();
    client.call('hang', null).catch(() => {});
    await wait(5);
    server.dispose();
    assert.deepEqual(aborted, ['hang']);
    client.dispose();
  });

  it('ends a call whose body cannot be cloned', async () => {
    const { client } = pair();
    await assert.rejects(client.call('double', (() => 1) as unknown as number), reason('error'));
  });

  it('passes events on, and none after dispose', async () => {
    const { client, server, heard } = pair();
    server.emit('news', 'first');
    await wait(5);
    client.dispose();
    server.emit('news', 'second');
    await wait(5);
    assert.deepEqual(heard, ['first']);
  });
});
