import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoleQuestion } from '../../../src/model/roles';
import { logFolder } from './logFolder';

const { read } = logFolder();

async function asked(stamps: readonly string[], zoneSet = false): Promise<readonly RoleQuestion[]> {
  const lines = stamps.map((time, i) => `{"time":"${time}","user":"u${i % 3}","status":"ok","a":"${i % 2}"}`);
  const { inference } = await read('clock.jsonl', lines.join('\n'), { overrides: { dimensions: ['a'] }, zoneSet });
  return inference.questions.filter(({ role }) => role === 'time');
}

const bare = '2025-01-01T00:00:00';
const several = [`${bare}+01:00`, '2025-07-01T00:00:00+02:00', `${bare}+01:00`];

describe('readLog asks for the clock', () => {
  it('of stamps with several offsets, naming them and the remedy', async () => {
    const [question, ...more] = await asked(several);
    assert.equal(more.length, 0);
    assert.match(
      question?.text ?? '',
      /several offsets from UTC \(\+01:00, \+02:00\), so days are UTC days; .*logHealth\.timeZone\.$/,
    );
    assert.equal(question?.option, '--tz ZONE');
  });

  it('naming at most three offsets', async () => {
    const [question] = await asked([`${bare}Z`, ...['-03:00', '+05:30', '+09:00', '+02:00'].map((o) => bare + o)]);
    assert.match(question?.text ?? '', /\(-03:00, UTC, \+02:00 and 2 more\)/);
  });

  it('of stamps of which some carry an offset', async () => {
    const [question] = await asked([bare, `${bare}+02:00`]);
    assert.match(
      question?.text ?? '',
      /offset from UTC \(\+02:00\), some do not: those without were read as UTC, so days/,
    );
  });

  it('not where all stamps carry one offset, or none', async () => {
    assert.deepEqual(await asked([`${bare}+02:00`, `${bare}+02:00`]), []);
    assert.deepEqual(await asked([bare, bare]), []);
  });

  it('not for the days once the zone is set, but still for stamps without an offset', async () => {
    assert.deepEqual(await asked(several, true), []);
    const [question] = await asked([bare, `${bare}+02:00`], true);
    assert.match(question?.text ?? '', /those without were read as UTC\.$/);
  });
});
