import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Inference } from '../../../../src/model/roles';
import { logFolder, overriding } from '../logFolder';
import { made } from './profile';

const { read } = logFolder();
const at = (i: number): string => new Date(1_700_000_000_000 + i * 60_000).toISOString();

async function asked(role: string, make: (i: number) => Record<string, unknown>): Promise<string> {
  const lines = made(300, (i) => JSON.stringify({ time: at(i), ...make(i) }));
  const { inference } = await read('asked.jsonl', lines.join('\n'));
  const question = inference.questions.find((each) => each.role === role);
  return question ? `${question.text} ${question.option}` : '';
}

describe('questions about roles', () => {
  for (const [field, error] of [
    ['Ergebnis', 'Fehler'],
    ['result', 'nope'],
    ['level', 'Fehler'],
  ] as const)
    it(`ask which value of ${field} is the error where that is ${error}, and count none meanwhile`, async () => {
      const make = (i: number) => ({ [field]: i % 7 ? 'OK' : error });
      assert.match(
        await asked('outcome', make),
        new RegExp(
          `^Which value of ${field} is the error: OK, ${error}\\? .* Edit Fields… lets you choose it\\. Without .*\\. --outcome FIELD=VALUE$`,
        ),
      );
      const lines = made(300, (i) => JSON.stringify({ time: at(i), ...make(i) }));
      const { inference, columns } = await read('open.jsonl', lines.join('\n'));
      assert.deepEqual([inference.roles.outcome, columns.outcome], [null, null]);
    });

  it('ask nothing of an outcome that is always a success', async () => {
    assert.equal(await asked('outcome', () => ({ result: 'ok' })), '');
  });

  it('name fields that may be the user, by name and by values, and how to say so', async () => {
    const text = await asked('user', (i) => ({
      Benutzer: `m${i % 20}`,
      place: `p${i % 12}`,
      grade: 'abc'[i % 3],
      thread: `t-${i % 15}`,
      host: `h${i % 30}`,
    }));
    assert.match(
      text,
      /Perhaps Benutzer \(20 values\) or place \(12 values\): Edit Fields… lets you choose it\. Without .*\. --user FIELD$/,
    );
  });

  it('name none where none may be, and still say how to answer', async () => {
    const text = await asked('user', (i) => ({ grade: 'abc'[i % 3] }));
    assert.match(
      text,
      /^Which field tells users apart\? If there is one, Edit Fields… lets you choose it\. .*\. --user FIELD$/,
    );
  });

  const order = (inference: Inference) =>
    inference.questions.find(({ text }) => text.startsWith('No date of the log tells'))?.text;

  it('ask whether day or month comes first where no date tells, unless that was said', async () => {
    const dates = (day: string) => `date,user\n01/02/2025 10:00,a\n${day}/03/2025 10:00,b\n05/06/2025 10:00,a\n`;
    const open = await read('dates.csv', dates('04'));
    assert.match(order(open.inference) ?? '', /such as 3\/4\/2025.*logHealth\.roles\.dayFirst to true\.$/);
    assert.equal(open.columns.time[0], Date.UTC(2025, 0, 2, 10));
    const said = await read('dates.csv', dates('04'), overriding({ dayFirst: true }));
    assert.equal(order(said.inference), undefined);
    assert.equal(said.columns.time[0], Date.UTC(2025, 1, 1, 10));
    assert.match(said.inference.fields[0]?.reason ?? '', /with the day first/);
    assert.equal(order((await read('dates.csv', dates('14'))).inference), undefined);
  });
});
