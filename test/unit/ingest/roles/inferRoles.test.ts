import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Inference } from '../../../../src/model/roles';
import { logFolder, overriding } from '../logFolder';
import { made } from './profile';

const { read } = logFolder();

/** The inference over records made from their index; each has a time. */
async function infer(n: number, make: (i: number) => Record<string, unknown>): Promise<Inference> {
  const lines = made(n, (i) => JSON.stringify({ time: new Date(1_700_000_000_000 + i * 1000), ...make(i) }));
  return (await read('roles.jsonl', lines.join('\n'))).inference;
}

const uses = ({ fields }: Inference): Record<string, string> =>
  Object.fromEntries(fields.map(({ field, use }) => [field, use]));

describe('inferRoles', () => {
  it('takes the level for the outcome where nothing better tells, and still slices by it', async () => {
    const inference = await infer(60, (i) => ({ level: ['info', 'warn', 'error'][i % 3], msg: `job ${i} is done` }));
    assert.deepEqual(inference.roles.outcome, { kind: 'level', field: 'level', from: 'error' });
    assert.deepEqual(inference.roles.dimensions, ['level']);
    assert.deepEqual(uses(inference), {
      time: 'time',
      level: 'outcome',
      msg: 'message',
      msg_signature: 'unused',
    });
  });

  it('keeps the level a dimension where an outcome in words tells better', async () => {
    const inference = await infer(60, (i) => ({ level: i % 2 ? 'info' : 'error', outcome: i % 5 ? 'ok' : 'failed' }));
    assert.equal(inference.roles.outcome?.field, 'outcome');
    assert.deepEqual(uses(inference), { time: 'time', level: 'level', outcome: 'outcome' });
    assert.deepEqual(inference.roles.dimensions, ['level']);
  });

  it('finds error values that are too rare for the sample', async () => {
    const inference = await infer(40_000, (i) => ({
      status: i === 9000 ? 'timeout' : i === 9001 ? 'denied' : 'success',
    }));
    assert.deepEqual(inference.roles.outcome, { kind: 'values', field: 'status', errors: ['timeout', 'denied'] });
  });

  it('sees users that come back only between the start of a large file and its end', async () => {
    const inference = await infer(40_000, (i) => ({
      user: i < 5000 ? `new-${i}` : `u-${i % 70}`,
      pad: 'x'.repeat(40),
    }));
    assert.deepEqual(inference.roles.user, ['user']);
  });

  it('says why each field is unused, and shows what its values look like', async () => {
    const inference = await infer(300, (i) => ({
      request: `r-${i}`,
      bytes: i * 7,
      host: 'web-1',
      expires: '2025-01-01T00:00:00Z',
      note: i % 2 ? 'a'.repeat(100) : null,
      nothing: null,
    }));
    const reasons = Object.fromEntries(inference.fields.map(({ field, reason }) => [field, reason]));
    assert.equal(reasons.request, 'every value is different');
    assert.equal(reasons.host, 'only one value');
    assert.equal(reasons.nothing, 'always empty');
    const note = inference.fields.find(({ field }) => field === 'note');
    assert.deepEqual([note?.use, note?.distinct, note?.examples], ['dimension', 1, [`${'a'.repeat(79)}…`]]);
  });

  it('calls only what a person changed set by them: dimensions that are such anyway keep their reason', async () => {
    const text = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ time: 1_700_000_000 + i, plan: `p${i % 3}`, shop: `s${i % 4}`, order: `o-${i}` }),
    ).join('\n');
    const dimensions = ['plan', 'order'];
    const { inference } = await read('set.jsonl', text, overriding({ dimensions }));
    assert.deepEqual(
      inference.fields.map(({ field, reason }) => [field, reason]),
      [
        ['time', inference.fields[0]?.reason],
        ['plan', '3 values that repeat'],
        ['shop', 'not among the dimensions you set'],
        ['order', 'set by you'],
      ],
    );
  });

  it('asks for each role that the log does not tell', async () => {
    const { questions } = await infer(50, (i) => ({ request: `r-${i}` }));
    assert.deepEqual(
      questions.map(({ role }) => role),
      ['user', 'outcome', 'dimension'],
    );
    assert.ok(questions.every(({ text }) => /^Which field/.test(text)));
  });

  it('reads the first thousand fields of a log that has more, and says so', async () => {
    const { fields, questions } = await infer(1500, (i) => ({ [`k${i}`]: 1, a: i % 3 ? 'x' : 'y' }));
    assert.equal(fields.length, 1000);
    assert.match(questions.at(-1)?.text ?? '', /more fields than can be read: the first 1,000 are/);
  });
});
