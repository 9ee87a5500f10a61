import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureNames } from '../../../../src/cells/asked/measureNames';
import { readingClauses } from '../../../../src/cells/asked/reading';
import { readingWords } from '../../../../src/cells/asked/readingWords';
import { readWords } from '../../../../src/cells/asked/readWords';
import { Vocabulary } from '../../../../src/cells/asked/vocabulary';
import { catalogue } from '../../../../src/measures/catalogue';
import { memberLabel } from '../../../../src/model/format';
import { plainText } from '../../../../src/model/plainText';
import type { Key } from '../../../../src/model/selection';
import { askedLog, shop, understood } from './askedLog';

/** What is understood where there is one way only. */
function only(text: string, log = shop) {
  const ways = understood(text, log);
  assert.equal(ways.length, 1, `${text}: ${JSON.stringify(ways)}`);
  return ways[0];
}

describe('a question in words', () => {
  const nothing = { measures: '', members: '', period: null, unknown: '' };

  it('names a measure, members of dimensions and a period, in any order and with the words between them', () => {
    const wanted = { ...nothing, measures: 'error_rate', members: 'plan=Enterprise', period: '2025-12-24..2025-12-31' };
    assert.deepEqual(only('error rate enterprise last 7 days'), wanted);
    assert.deepEqual(only('What was the ERROR-RATE of Enterprise in the last 7 days?'), wanted);
    assert.deepEqual(only('last 7 days, enterprise, error_rate'), wanted);
    assert.deepEqual(only('mau europe march'), {
      ...nothing,
      measures: 'mau',
      members: 'region=Europe',
      period: '2025-03-01..2025-04-01',
    });
    assert.deepEqual(only('stickiness, dau north america')?.measures, 'stickiness,dau');
    assert.deepEqual(only('impacted users since 2025-03-01')?.period, '2025-03-01..2026-01-01');
  });

  it('joins members of one dimension, and leaves out those behind "not", "without" and "or"', () => {
    assert.equal(only('desktop mobile')?.members, 'device=Desktop|Mobile');
    assert.equal(only('stickiness not mobile')?.members, 'device!=Mobile');
    assert.equal(only('without mobile or desktop, pro')?.members, 'device!=Mobile|Desktop plan=Pro');
    assert.equal(only('device not (none)')?.members, 'device!=');
    assert.equal(only('device!=mobile plan=pro')?.members, 'device!=Mobile plan=Pro');
  });

  it('reads what is spelled with slips, or only begun, where that is one thing', () => {
    assert.equal(only('enterprize')?.members, 'plan=Enterprise');
    assert.equal(only('nort america')?.members, 'region=North America');
    assert.equal(only('eror rate')?.measures, 'error_rate');
    assert.equal(only('error rat')?.measures, 'error_rate');
    assert.equal(only('stick ent')?.members, 'plan=Enterprise');
    assert.equal(only('asia pacific')?.members, 'region=Asia-Pacific');
  });

  it('that names members of several dimensions is read in each way, and in one where the dimension is named', () => {
    assert.deepEqual(
      understood('errors tablet').map(({ members }) => members),
      ['device=Tablet', 'os=Tablet'],
    );
    assert.deepEqual(
      understood('america').map(({ members }) => members),
      ['region=North America', 'region=South America'],
    );
    for (const text of ['os tablet', 'os=tablet', 'os: tablet', 'os is "Tablet"', 'os="Tablet"', 'os tabl'])
      assert.equal(only(text)?.members, 'os=Tablet', text);
    assert.equal(only('region = north am')?.members, 'region=North America');
  });

  it('takes a member that differs from another in case alone as it is typed', () => {
    assert.deepEqual(
      understood('status ERROR').map(({ members }) => members),
      ['status=ERROR'],
    );
    assert.equal(understood('status Error').length, 2);
  });

  it('says which words it does not understand, and takes nothing for a number that it may not be', () => {
    assert.deepEqual(only('errors bla blub enterprise')?.unknown, 'bla blub');
    assert.equal(only('errors 99')?.unknown, '99');
    assert.equal(only('errors 1234')?.period, null);
    assert.equal(only('errors march may')?.unknown, 'may');
    assert.deepEqual(only('bla'), { ...nothing, unknown: 'bla' });
    assert.deepEqual(only(''), nothing);
  });

  it('reads again what it says that it understood', () => {
    for (const text of ['error rate device tablet plan pro last 7 days', 'mau device not mobile march', 'errors'])
      for (const [reading] of [read(text, shop)]) {
        assert.ok(reading);
        assert.deepEqual(read(readingWords(reading, shop, 'en-GB').replace('whole log', ''), shop)[0], reading);
      }
  });

  it('names every measure by its id, its label and all of its names', () => {
    for (const { id, label } of catalogue) {
      assert.ok(
        understood(id).some(({ measures }) => measures === id),
        id,
      );
      assert.ok(
        understood(label).some(({ measures }) => measures === id),
        label,
      );
    }
    for (const { id, loose } of measureNames)
      assert.ok(
        understood(loose).some(({ measures }) => measures === id),
        loose,
      );
    const names = measureNames.map(({ loose }) => loose);
    assert.equal(new Set(names).size, names.length, 'no name is of two measures');
  });
});

const read = (text: string, log = shop) => readWords(text, new Vocabulary(log.dimensions), log);

const hard = fc.constantFrom(
  'in',
  'not',
  'errors',
  'error rate',
  'last 7 days',
  '2025',
  'not Tablet',
  'a,b',
  '"',
  '(none)',
);
const value = fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), hard, fc.lorem({ maxCount: 3 }));
const members = fc.uniqueArray(fc.oneof(value, fc.constant(null)), { minLength: 1, maxLength: 6 });
const logs = fc
  .tuple(members, members)
  .map(([device, plan]) => askedLog({ device, plan }))
  .map((log) => Object.assign(log, { [fc.toStringMethod]: () => JSON.stringify(log.dimensions) }));

describe('any log', () => {
  it('has every member asked by its own name, alone and with its dimension', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const { name, members: all } of log.dimensions) {
          for (const key of all) {
            const label = memberLabel(key);
            if (plainText(label).trim() === '') continue;
            const isAsked = (text: string) => read(text, log).some((reading) => selects(reading.members, name, key));
            assert.ok(isAsked(label), `${name}: ${JSON.stringify(label)}`);
            assert.ok(isAsked(`${name} ${label}`), `${name} ${JSON.stringify(label)}`);
          }
        }
      }),
    );
  });

  it('reads any text, of words that are hard too, and gives clauses that the log has members for', () => {
    const words = fc.array(fc.oneof(value, fc.constantFrom('=', 'device', 'device=', 'plan!=', 'or', 'since', '..')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        logs,
        fc.oneof(
          fc.string(),
          words.map((all) => all.join(' ')),
        ),
        (log, text) => {
          const readings = read(text, log);
          assert.ok(readings.length >= 1 && readings.length <= 12);
          for (const reading of readings) {
            const clauses = readingClauses(reading, log);
            assert.equal(typeof readingWords(reading, log), 'string');
            if (typeof clauses === 'string') continue;
            for (const clause of clauses) {
              if (clause.kind !== 'points') continue;
              const own = log.dimensions.find(({ name }) => name === clause.dimensions[0]);
              assert.ok(clause.keys.length > 0 && clause.keys.every(([key = null]) => own?.members.includes(key)));
            }
          }
        },
      ),
    );
  });

  it('is read in bounded steps, however long the text is', () => {
    const text = 'tablet america err not device '.repeat(2000);
    assert.ok(read(text).length <= 12);
  });
});

const selects = (
  asked: readonly { readonly dimension: string; readonly keys: readonly Key[]; readonly isNot: boolean }[],
  name: string,
  key: Key,
): boolean =>
  asked.some(({ dimension, keys, isNot }) => !isNot && dimension === name && keys.length === 1 && keys[0] === key);
