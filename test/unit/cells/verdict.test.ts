import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellWords } from '../../../src/cells/ask';
import { defaultStack } from '../../../src/cells/defaultStack';
import { hotspotSource } from '../../../src/cells/hotspots';
import { tableMarkdown } from '../../../src/cells/tables/tableText';
import { verdictTable } from '../../../src/cells/tables/verdictTable';
import { judgedClauses, onsetOf, periodSinceOnset } from '../../../src/cells/verdict';
import { nothingSelected } from '../../../src/model/selection';
import { logOf } from '../../support/logOf';
import { evil, toldDiagnosis, untoldDiagnosis } from '../../support/toldDiagnosis';
import { autumn } from '../../support/toldHotspot';

const records = Array.from({ length: 40 }, (_, i) => ({
  ms: Date.UTC(2025, 8, 1 + (i % 20)),
  user: `u${i % 4}`,
  error: i % 5 === 0,
  fields: { device: i % 2 === 0 ? 'Tablet' : 'Mobile' },
}));
const year = { firstDay: autumn.day - 200, days: 260 };

describe('the verdict cell', () => {
  it('tells how much there is to judge, in a log of users and outcomes right below the triangle', async () => {
    const test = logOf(records, ['device']);
    const answer = await ask('verdict', {}, { log: test.log, selection: nothingSelected }, test.run);
    assert.deepEqual(answer, { events: 40, errors: 8 });
    assert.equal(cellWords({ kind: 'verdict', answer }, 'en'), 'Judged by 40 events with 8 errors.');
    const kinds = (roles: object) => defaultStack(logOf(records, ['device'], roles).log).map(({ kind }) => kind);
    assert.deepEqual(kinds({}).slice(0, 3), ['triangle', 'verdict', 'trend']);
    assert.ok(!kinds({ user: [], userKind: null }).includes('verdict'));
    assert.ok(!kinds({ outcome: null }).includes('verdict'));
  });

  it('judges what is selected, but for the hotspot and the period, which it selects itself', () => {
    const tier = { source: 'dimension:tier', kind: 'points', dimensions: ['tier'], keys: [['Pro']] } as const;
    const own = { source: hotspotSource, kind: 'points', dimensions: ['device'], keys: [['Tablet']] } as const;
    const period = { source: 'period', kind: 'period', from: 1, to: 2 } as const;
    assert.deepEqual(judgedClauses({ rev: 1, clauses: [own, tier, period] }), [tier]);
  });

  it('dates what errors do by errors, and what they do not by the fall; what was over ends', () => {
    const told = toldDiagnosis();
    assert.equal(onsetOf(told)?.day, autumn.day);
    assert.equal(onsetOf({ ...told, verdict: 'behavioural' })?.day, autumn.day + 3);
    assert.deepEqual(periodSinceOnset(told, year), { from: autumn.day, to: autumn.day + 60 });
    const errors = { ...told.errors, onset: { ...autumn, until: autumn.day + 8 } };
    assert.deepEqual(periodSinceOnset({ ...told, errors }, year), { from: autumn.day, to: autumn.day + 8 });
    assert.equal(periodSinceOnset(untoldDiagnosis('too short'), year), null);
    assert.equal(periodSinceOnset(told, { firstDay: autumn.day - 9, days: 3 }), null, 'of another log');
  });

  it('is a table of three columns whose text from the log stays text', () => {
    const test = logOf(records, ['device']);
    const table = verdictTable(toldDiagnosis(), test.log, 'en');
    assert.deepEqual(
      table.columns.map(({ name }) => name),
      ['What', 'Result', 'Speaks for'],
    );
    assert.deepEqual(table.rows[0]?.slice(0, 2), [
      'Verdict',
      'Technical: users leave because of errors on Tablet × Enterprise since 2025-09-24',
    ]);
    const text = tableMarkdown(table, 'Verdict', 'en');
    assert.match(text, /\\<img/);
    assert.doesNotMatch(text, /[^\\]<img/);
    assert.ok(JSON.stringify(table.rows).includes(evil));
  });
});
