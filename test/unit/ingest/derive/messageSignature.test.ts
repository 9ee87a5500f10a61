import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dimensionOf, logFolder } from '../logFolder';

const { read } = logFolder();
const at = (i: number): string => new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString();
const json = (messages: readonly string[], field = 'message'): string =>
  messages.map((message, i) => `${JSON.stringify({ time: at(i), level: 'info', [field]: message })}\n`).join('');

describe('the message signature', () => {
  it('is a dimension of a log with messages: texts that differ in numbers, names in quotes and users are one', async () => {
    const messages = ['alice', 'bob', 'carol'].flatMap((user, i) => [
      `User ${user} has logged in from 10.0.0.${i}`,
      `Could not read "/home/${user}" in ${i} ms`,
      `Disk ${i} is full`,
    ]);
    const reading = await read('messages.jsonl', json(messages, 'msg'));
    const expected = ['User <*> has logged in from <*>', 'Could not read <*> in <*> ms', 'Disk <*> is full'];
    assert.deepEqual(dimensionOf(reading, 'msg_signature'), [...expected, ...expected, ...expected]);
    const guess = reading.inference.fields.find(({ field }) => field === 'msg_signature');
    assert.deepEqual([guess?.use, guess?.distinct], ['dimension', 3]);
  });

  it('stays a dimension where a log has hundreds of long sentences', async () => {
    const word = (i: number): string => `q${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}w`;
    const sentences = Array.from(
      { length: 100 },
      (_, i) => `${word(i)} ${word(i * 3)} of the service was not to be reached`,
    );
    const reading = await read('many.jsonl', json([...sentences, ...sentences, ...sentences]));
    assert.equal(new Set(dimensionOf(reading, 'message_signature')).size, 100);
  });

  it('does not depend on how the file is cut into pieces', async () => {
    const log = json(
      Array.from({ length: 60 }, (_, i) => `${['Mail', 'Web', 'Cron'][i % 3]} job ${i} ended with ${i % 7} lines`),
    );
    const whole = dimensionOf(await read('whole.jsonl', log), 'message_signature');
    for (const chunkBytes of [64, 100, 1000])
      assert.deepEqual(dimensionOf(await read('whole.jsonl', log, { chunkBytes }), 'message_signature'), whole);
  });

  it('is not made for a log without messages, or one that has a field of that name', async () => {
    const none = await read('none.jsonl', `{"time":"${at(0)}","user":"a"}\n{"time":"${at(1)}","user":"b"}\n`);
    assert.ok(!none.inference.fields.some(({ field }) => field === 'message_signature'));
    const line = (i: number): string =>
      `${JSON.stringify({ time: at(i), message: `some text ${i} here`, message_signature: i % 2 ? 'x' : 'y' })}\n`;
    const own = await read('own.jsonl', Array.from({ length: 10 }, (_, i) => line(i)).join(''));
    assert.deepEqual(new Set(dimensionOf(own, 'message_signature')), new Set(['x', 'y']));
  });
});
