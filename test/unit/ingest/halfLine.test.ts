import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logFolder } from './logFolder';

const { read } = logFolder();

/** Lines as Docker writes them; every third record comes in two parts. */
const docker = Array.from({ length: 60 }, (_, i) => {
  const time = `2024-01-01T00:${String(i).padStart(2, '0')}:00.5Z`;
  const line = (log: string): string => `${JSON.stringify({ log, stream: 'stdout', time })}\n`;
  return i % 3 === 0 ? line(`request ${i} `) + line('went well\n') : line(`request ${i} went well\n`);
}).join('');

describe('readLog tells a format', () => {
  it('without the last line, which a program may have half written', async () => {
    const whole = await read('whole.log', docker);
    const cut = await read('cut.log', docker.slice(0, -9));
    assert.match(whole.source.format, /^Docker/);
    assert.equal(cut.source.format, whole.source.format);
    assert.deepEqual([whole.source.events, cut.source.events, cut.source.records], [60, 59, 60]);
  });
});
