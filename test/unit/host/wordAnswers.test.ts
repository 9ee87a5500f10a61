import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WordAnswers } from '../../../src/host/wordAnswers';
import { wordRows } from '../../../src/host/wordRows';
import { openSession } from './openSession';
import { hostile, smallRecords } from './smallLog';

const tablets = smallRecords.filter(({ fields }) => fields.device === 'Tablet').length;

describe('a question in words to the open log', () => {
  it('is answered with its value, and with its change since the equally long period before', async () => {
    const { session } = await openSession();
    const [asked] = (await new WordAnswers(session).answer('error rate tier free last 2 days')) ?? [];
    assert.ok(asked?.answer && session.log);
    const [row] = wordRows([asked], session.log, 'en');
    const number = asked.answer.numbers[0];
    assert.deepEqual([number?.id, typeof number?.value, typeof number?.before], ['error_rate', 'number', 'number']);
    assert.equal(row?.label, 'Error rate 33.33%');
    assert.match(row?.description ?? '', /^±0 from [\d.]+% of Mar 2\s–\s3, 2025$/);
    assert.match(row?.detail ?? '', /^Error rate · tier Free · Mar 4\s–\s5, 2025$/);
  });

  it('has the numbers of its segment, of the whole log whatever is selected, and the triangle where no measure is asked', async () => {
    const { session } = await openSession();
    session.edit({ op: 'put', clause: { source: 's', kind: 'points', dimensions: ['tier'], keys: [['Pro']] } });
    const words = new WordAnswers(session);
    const [asked] = (await words.answer('events errors share of errors tablet')) ?? [];
    assert.deepEqual(
      asked?.answer?.numbers.map(({ value }) => value),
      [tablets, tablets, 1],
    );
    const [triangle] = (await words.answer('tablet')) ?? [];
    assert.deepEqual(triangle?.measures, ['mau', 'stickiness', 'error_rate']);
    assert.ok(triangle?.answer && 'missing' in triangle.answer.compared);
  });

  it('gives no answer to an earlier text once a later one was asked, or all was cancelled', async () => {
    let calls = 0;
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { session } = await openSession();
    const run = session.run.bind(session);
    const words = new WordAnswers({
      get log() {
        return session.log;
      },
      get selection() {
        return session.selection;
      },
      run: async (queries, signal) => {
        calls++;
        await held;
        return run(queries, signal);
      },
    });
    const all = ['err', 'errors', 'errors tablet'].map((text) => words.answer(text));
    const last = words.answer('events');
    release();
    assert.deepEqual(await Promise.all(all), [null, null, null]);
    assert.equal((await last)?.[0]?.answer?.numbers[0]?.value, 60);
    const cancelled = words.answer('events');
    words.cancel();
    assert.equal(await cancelled, null);
    assert.equal(calls, 5);
  });

  it('says why there is no number: a period outside, nobody left, or what the log does not tell', async () => {
    const { session } = await openSession();
    const told = async (text: string) => {
      const asked = await new WordAnswers(session).answer(text);
      assert.ok(asked && session.log);
      return wordRows(asked, session.log, 'en')[0];
    };
    assert.match((await told('errors 2019-01'))?.description ?? '', /^the log covers 2025-03-01 to before 2025-03-06/);
    assert.equal((await told('errors 2019-01'))?.clauses, null);
    assert.equal((await told('errors not free not pro'))?.description, 'no member of tier is left');
    assert.deepEqual(
      [(await told('new users last 2 days'))?.value, (await told('new users last 2 days'))?.description],
      ['–', 'the log does not tell it of these events'],
    );
  });

  it('shows a hostile member as plain text, and counts it by its own value', async () => {
    const { session } = await openSession();
    const [asked] = (await new WordAnswers(session).answer(`events ${hostile}`)) ?? [];
    assert.ok(asked && session.log);
    const [row] = wordRows([asked], session.log, 'en');
    for (const text of [row?.label, row?.detail, row?.description]) assert.doesNotMatch(text ?? '', /\$\(|\]\(|\u202e/);
    assert.equal(
      asked.answer?.numbers[0]?.value,
      smallRecords.filter(({ fields }) => fields.device === hostile).length,
    );
  });

  it('is selected as one step, which undo takes back', async () => {
    const { session } = await openSession();
    session.edit({ op: 'put', clause: { source: 's', kind: 'points', dimensions: ['tier'], keys: [['Pro']] } });
    const before = session.selection.clauses;
    const { questions } = new WordAnswers(session).read('tablet free last 2 days');
    const clauses = questions[0]?.clauses;
    assert.ok(clauses);
    assert.deepEqual(session.select(clauses).clauses, clauses);
    assert.equal(clauses.length, 3);
    assert.deepEqual(session.undo().clauses, before);
    const stranger = { source: 'x', kind: 'points', dimensions: ['planet'], keys: [['Mars']] } as const;
    assert.throws(() => session.select([stranger]), /unknown dimension "planet"/);
  });
});
