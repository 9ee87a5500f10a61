import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkMembers,
  clearDimension,
  excludeMembers,
  onlyMember,
  onlyMembers,
  toggleMember,
  toggleMembers,
} from '../../../src/host/memberEdits';
import { memberEntries } from '../../../src/host/memberEntries';
import { memberRows } from '../../../src/host/memberRows';
import {
  clauseOf,
  dimensionSource,
  edit,
  nothingSelected,
  type SelectionEdit,
  selectedMembers,
} from '../../../src/model/selection';
import { breakdownOf } from './breakdownOf';
import { openSession } from './openSession';

const keysAfter = (...edits: SelectionEdit[]) => {
  const clause = clauseOf(edits.reduce(edit, nothingSelected), dimensionSource('device'));
  return clause?.kind === 'points' ? clause.keys.map(([key]) => key) : null;
};

describe('the members of a dimension', () => {
  it('come by falling events with their error rate, checked where the filter holds them', async () => {
    const { session, answers } = await openSession();
    session.edit(onlyMember('device', 'Tablet'));
    const answer = await answers.breakdown('device', 200);
    assert.ok(answer);
    const { rows, more } = memberRows(answer, selectedMembers(session.selection, 'device'), 'en');
    assert.deepEqual(
      rows.map(({ description, checked }) => [description, checked]),
      [
        ['30 · 0.0%', false],
        ['20 · 100.0%', true],
        ['10 · 0.0%', false],
      ],
    );
    assert.equal(more, 0);
    assert.equal(rows[1]?.spoken, 'Tablet, 20 events, error rate 100.0%, 10 impacted users, selected');
  });

  it('ignore their own filter and obey the others', async () => {
    const { session, answers } = await openSession();
    session.edit(onlyMember('tier', 'Free'));
    session.edit(onlyMember('device', 'Tablet'));
    const answer = await answers.breakdown('device', 200);
    assert.ok(answer);
    const events = memberRows(answer, [], 'en').rows.map(({ description }) => description.split(' ')[0]);
    assert.deepEqual(events, ['20', '10', '0']);
  });

  it('beyond those shown are counted', async () => {
    const { answers } = await openSession();
    const answer = await answers.breakdown('device', 1);
    assert.ok(answer);
    const { rows, more } = memberRows(answer, [], 'en');
    assert.deepEqual([rows.length, more], [1, 2]);
  });

  it('are shown up to a number, in whatever order, and counted beyond it', async () => {
    const { answers } = await openSession();
    const answer = await answers.breakdown('device');
    assert.ok(answer);
    const { rows, more } = memberRows(answer, [], 'en', 'error_rate', 2);
    assert.deepEqual([rows.map(({ label }) => label.slice(0, 7)), more], [['Tablet', 'Desktop'], 1]);
  });

  it('of hostile name are plain text everywhere, and keep their own key', async () => {
    const { answers } = await openSession();
    const answer = await answers.breakdown('device', 200);
    assert.ok(answer);
    const row = memberRows(answer, [], 'en').rows.find(({ key }) => key?.includes('script'));
    assert.ok(row);
    assert.ok(row.key?.includes('$(trash)[x](command:'));
    for (const text of [row.label, row.tooltip, row.spoken]) assert.doesNotMatch(text, /\$\(|\]\(|\u202e/);
  });
});

describe('edits by the tree', () => {
  const device = { name: 'device', members: ['Desktop', 'Tablet', 'Mobile', null] };
  const kept = (start: typeof nothingSelected, ...keys: (string | null)[]) =>
    selectedMembers(edit(start, excludeMembers(start, device, keys)), 'device');

  it('exclude a member: all others stay, or those of them that were selected', () => {
    assert.deepEqual(kept(nothingSelected, 'Tablet'), ['Desktop', 'Mobile', null]);
    const two = edit(nothingSelected, onlyMembers('device', ['Tablet', null]));
    assert.deepEqual(kept(two, 'Tablet'), [null]);
    assert.deepEqual(kept(two, 'Mobile'), ['Tablet', null]);
    const one = edit(nothingSelected, onlyMember('device', 'Tablet'));
    assert.deepEqual(kept(one, 'Tablet'), ['Desktop', 'Mobile', null]);
    assert.deepEqual(kept(nothingSelected, ...device.members), []);
  });

  it('toggle several members as one, whatever was selected of them', () => {
    const click = toggleMembers(nothingSelected, 'device', ['Tablet', 'Mobile']);
    const both = edit(nothingSelected, click);
    assert.deepEqual(selectedMembers(both, 'device'), ['Tablet', 'Mobile']);
    const one = edit(nothingSelected, onlyMember('device', 'Tablet'));
    assert.deepEqual(edit(one, toggleMembers(one, 'device', ['Tablet', 'Mobile'])).clauses, both.clauses);
    assert.deepEqual(edit(both, toggleMembers(both, 'device', ['Mobile', 'Tablet'])).clauses, []);
  });

  it('of ten thousand values of three thousand signs are a short list of short rows, each by its whole value', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => `${'/a$(x)'.repeat(500)}${i}`);
    const answer = breakdownOf(
      'path',
      values.map((value, i) => [value, 20_000 - i, i % 3, i % 2]),
    );
    const { rows, more } = memberRows(answer, [values[1] ?? null], 'en');
    assert.deepEqual([rows.length, more], [200, 9800]);
    assert.deepEqual(
      rows.slice(0, 2).map(({ key, checked }) => [key, checked]),
      [
        [values[0], false],
        [values[1], true],
      ],
    );
    for (const { label, description, spoken, tooltip } of rows) {
      assert.ok(label.length <= 160 && description.length < 60 && spoken.length < 260, `${label.length}`);
      assert.ok(tooltip.length < 2200 && !tooltip.includes('$('), 'no icon, and not the whole value');
    }
    const entries = memberEntries(answer, 'name', 'en');
    assert.equal(entries.length, 10_000, 'long values are no versions');
  });

  it('exclude one of ten thousand members', () => {
    const members = Array.from({ length: 10_000 }, (_, i) => `user-${i}`);
    const all = edit(nothingSelected, excludeMembers(nothingSelected, { name: 'user', members }, ['user-7']));
    const selected = selectedMembers(all, 'user');
    assert.deepEqual([selected.length, selected.includes('user-7')], [9999, false]);
  });

  it('start from what a cell of the matrix selects, and take its place', () => {
    const key = ['Free', 'Tablet'];
    const cell: SelectionEdit = { op: 'toggle', source: 'matrix', dimensions: ['tier', 'device'], key, add: false };
    const start = edit(nothingSelected, cell);
    const change = checkMembers(start, 'device', [{ key: 'Mobile', checked: true }]);
    const next = edit(start, change);
    assert.deepEqual(selectedMembers(next, 'device'), ['Tablet', 'Mobile']);
    assert.equal(next.clauses.length, 1);
    assert.deepEqual(edit(start, clearDimension('device')).clauses, []);
  });

  it('toggle a member alone, as a click in the panel does', () => {
    assert.deepEqual(keysAfter(toggleMember('device', 'Tablet')), ['Tablet']);
    assert.deepEqual(keysAfter(toggleMember('device', 'Tablet'), toggleMember('device', 'Mobile')), ['Mobile']);
    assert.equal(keysAfter(toggleMember('device', 'Tablet'), toggleMember('device', 'Tablet')), null);
  });

  it('check and clear boxes, several at once, (none) among them', () => {
    const tablet = edit(nothingSelected, onlyMember('device', 'Tablet'));
    const boxes = [
      { key: 'Tablet', checked: false },
      { key: null, checked: true },
      { key: 'Mobile', checked: true },
    ];
    const next = edit(tablet, checkMembers(tablet, 'device', boxes));
    const clause = clauseOf(next, dimensionSource('device'));
    assert.deepEqual(clause?.kind === 'points' && clause.keys, [[null], ['Mobile']]);
  });

  it('drop the filter with the last box, or at once', () => {
    const tablet = edit(nothingSelected, onlyMember('device', 'Tablet'));
    assert.deepEqual(edit(tablet, checkMembers(tablet, 'device', [{ key: 'Tablet', checked: false }])).clauses, []);
    assert.deepEqual(edit(tablet, clearDimension('device')).clauses, []);
  });
});
