import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type MemberEntry, memberEntries } from '../../../src/host/memberEntries';
import type { MemberOrder } from '../../../src/host/memberOrder';
import { groupRow } from '../../../src/host/memberRows';
import type { Key } from '../../../src/model/selection';
import { breakdownOf, type Counted } from './breakdownOf';

const members: readonly Counted[] = [
  ['1.2.3', 100, 10, 5],
  ['1.2.10', 50, 5, 4],
  ['1.3.0', 40, 0, 0],
  ['2.0.0', 30, 15, 9],
  ['2.0.0-rc1', 20, 0, 0],
  ['3.1.4', 10, 0, 0],
  [null, 5, 0, 0],
];
/** Groups with what is below them, members by their names. */
type Outline = string | readonly [string, readonly Outline[]];
const outline = (entry: MemberEntry): Outline =>
  entry.kind === 'member' ? entry.name : [entry.name, entry.entries.map(outline)];
const outlined = (counted: readonly Counted[], order: MemberOrder = 'events', field = 'version') =>
  memberEntries(breakdownOf(field, counted), order, 'en').map(outline);
const group = (name: string) => {
  const found = memberEntries(breakdownOf('version', members), 'events').find((entry) => entry.name === name);
  return found?.kind === 'group' ? found : assert.fail(`no group ${name}`);
};
const leaves = (entry: MemberEntry): readonly Key[] =>
  entry.kind === 'member' ? [entry.key] : entry.entries.flatMap(leaves);

describe('versions in the tree', () => {
  it('stand below their first numbers, and a version that is alone stands by itself', () => {
    assert.deepEqual(outlined(members), [
      ['1', [['1.2', ['1.2.3', '1.2.10']], '1.3.0']],
      ['2.0.0', ['2.0.0', '2.0.0-rc1']],
      '3.1.4',
      '(none)',
    ]);
  });

  it('are in the order that is asked for, on each level, groups by what is below them', () => {
    assert.deepEqual(outlined(members, 'name'), [
      '(none)',
      ['1', [['1.2', ['1.2.3', '1.2.10']], '1.3.0']],
      ['2.0.0', ['2.0.0', '2.0.0-rc1']],
      '3.1.4',
    ]);
    assert.equal(outlined(members, 'errors')[0]?.[0], '1');
    assert.equal(outlined(members, 'error_rate')[0]?.[0], '2.0.0');
    assert.equal(outlined(members, 'impacted_users')[0]?.[0], '2.0.0');
    assert.equal(outlined(members, 'lift')[0]?.[0], '2.0.0');
  });

  it('have no group of all, which would be no choice', () => {
    assert.deepEqual(
      outlined([
        ['1.2.3', 2],
        ['1.2.4', 1],
        ['1.3.0', 1],
      ]),
      [['1.2', ['1.2.3', '1.2.4']], '1.3.0'],
    );
    assert.deepEqual(
      outlined([
        ['1.2.3', 2],
        ['1.2.4', 1],
      ]),
      ['1.2.3', '1.2.4'],
    );
  });

  it('are no groups in a dimension of other members', () => {
    assert.deepEqual(
      outlined(
        [
          ['10.0.0.1', 2],
          ['10.0.0.2', 1],
        ],
        'events',
        'host',
      ),
      ['10.0.0.1', '10.0.0.2'],
    );
  });

  it('have the events, errors and lift of all below; users who are not added up are not told', () => {
    const { keys, figures } = group('1');
    assert.deepEqual(keys, ['1.2.3', '1.2.10', '1.3.0']);
    assert.deepEqual([figures.events, figures.errors, figures.impacted_users], [190, 15, null]);
    assert.equal(figures.error_rate, 15 / 190);
    assert.ok(Math.abs((figures.lift ?? 0) - 15 / 190 / (15 / 65)) < 1e-12);
  });

  it('tell how many of them are selected, and are checked where all are', () => {
    const row = (...checked: readonly Key[]) =>
      groupRow(group('1'), { field: 'version', checked: new Set(checked), order: 'events', locale: 'en' });
    assert.deepEqual([row().description, row().checked], ['190 · 7.9%', false]);
    assert.deepEqual([row('1.2.3', '9').description, row('1.2.3').checked], ['190 · 7.9% · 1 of 3 selected', false]);
    const all = row('1.2.3', '1.2.10', '1.3.0');
    assert.deepEqual([all.description, all.checked], ['190 · 7.9%', true]);
    assert.equal(all.spoken, '1, 3 versions, 190 events, error rate 7.9%, selected');
  });

  it('are each in the tree once, whatever they are', () => {
    const part = fc.integer({ min: 0, max: 3 });
    const version = fc.oneof(
      fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('.')),
      fc.constantFrom('dev', 'v1.0', '1.0-rc', '1.0-rc.2'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(version, { minLength: 1, maxLength: 12 }), (versions) => {
        const entries = memberEntries(
          breakdownOf(
            'version',
            versions.map((key) => [key, 1] as const),
          ),
          'name',
          'en',
        );
        assert.deepEqual(entries.flatMap(leaves).toSorted(), [...versions].sort());
        const check = (entry: MemberEntry): void => {
          if (entry.kind === 'member') return;
          assert.ok(entry.entries.length > 1, entry.name);
          assert.deepEqual([...entry.keys].sort(), leaves(entry).toSorted());
          entry.entries.forEach(check);
        };
        entries.forEach(check);
      }),
    );
  });
});
