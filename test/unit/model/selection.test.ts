import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Clause,
  clauseOf,
  dimensionSource,
  edit,
  holds,
  nothingSelected,
  periodOf,
  type SelectionEdit,
  seenBy,
  selectedMembers,
} from '../../../src/model/selection';

const toggle = (name: string, key: string | null, add = false): SelectionEdit => ({
  op: 'toggle',
  source: dimensionSource(name),
  dimensions: [name],
  key: [key],
  add,
});

const keysOf = (clause: Clause | undefined): unknown => (clause?.kind === 'points' ? clause.keys : undefined);

describe('edit', () => {
  it('selects a member alone on a click, and takes the clause away on a second click on it', () => {
    const one = edit(nothingSelected, toggle('device', 'Tablet'));
    assert.deepEqual(keysOf(one.clauses[0]), [['Tablet']]);
    assert.deepEqual(edit(one, toggle('device', 'Tablet')).clauses, []);
  });

  it('replaces the member on a click on another one, and adds it with add', () => {
    const one = edit(nothingSelected, toggle('device', 'Tablet'));
    assert.deepEqual(keysOf(edit(one, toggle('device', 'Mobile')).clauses[0]), [['Mobile']]);
    assert.deepEqual(keysOf(edit(one, toggle('device', 'Mobile', true)).clauses[0]), [['Tablet'], ['Mobile']]);
  });

  it('narrows several members to the one clicked without add, even if it was among them', () => {
    const two = edit(edit(nothingSelected, toggle('device', 'Tablet')), toggle('device', 'Mobile', true));
    assert.deepEqual(keysOf(edit(two, toggle('device', 'Tablet')).clauses[0]), [['Tablet']]);
  });

  it('tells the member "(none)" from a member that is spelled so', () => {
    const none = edit(nothingSelected, toggle('device', null));
    assert.equal(holds(none.clauses[0], [null]), true);
    assert.equal(holds(none.clauses[0], ['(none)']), false);
  });

  it('gives back the same object where nothing changes, so that no rev is spent', () => {
    assert.equal(edit(nothingSelected, { op: 'clear' }), nothingSelected);
    const one = edit(nothingSelected, toggle('device', 'Tablet'));
    assert.equal(edit(one, { op: 'drop', sources: ['matrix'] }), one);
    assert.equal(edit(one, { op: 'put', clause: one.clauses[0]! }), one);
  });

  it('starts a clause anew when a source turns to other dimensions', () => {
    const pair = (dimensions: string[], key: string[]): SelectionEdit => ({
      op: 'toggle',
      source: 'matrix',
      dimensions,
      key,
      add: true,
    });
    const first = edit(nothingSelected, pair(['tier', 'device'], ['Free', 'Tablet']));
    const second = edit(first, pair(['region', 'device'], ['Europe', 'Tablet']));
    assert.deepEqual(keysOf(second.clauses[0]), [['Europe', 'Tablet']]);
  });

  it('replaces what speaks of the same dimension, so that no two clauses contradict each other', () => {
    const cell: SelectionEdit = {
      op: 'toggle',
      source: 'matrix',
      dimensions: ['tier', 'device'],
      key: ['Pro', 'Tablet'],
      add: false,
    };
    const region = edit(edit(nothingSelected, toggle('region', 'Europe')), cell);
    const header = edit(region, toggle('device', 'Desktop'));
    assert.deepEqual(
      header.clauses.map((clause) => clause.source),
      ['dimension:region', 'dimension:device'],
    );
    assert.deepEqual(edit(header, cell).clauses, region.clauses);
    const unticked: SelectionEdit = {
      op: 'put',
      clause: { source: 'dimension:device', kind: 'points', dimensions: ['device'], keys: [] },
    };
    assert.deepEqual(
      edit(region, unticked).clauses.map((clause) => clause.source),
      ['dimension:region'],
    );
  });

  it('keeps at most one clause per source and raises rev by one with each change, for any edits', () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({
          op: fc.constant('toggle' as const),
          source: fc.constantFrom('a', 'b'),
          dimensions: fc.constant(['d']),
          key: fc.tuple(fc.constantFrom('x', 'y', null)),
          add: fc.boolean(),
        }),
        fc.record({ op: fc.constant('drop' as const), sources: fc.subarray(['a', 'b']) }),
        fc.constant({ op: 'clear' as const }),
      ),
    );
    fc.assert(
      fc.property(edits, (changes) => {
        let selection = nothingSelected;
        for (const change of changes) {
          const next = edit(selection, change);
          const sources = next.clauses.map((clause) => clause.source);
          assert.equal(new Set(sources).size, sources.length);
          assert.equal(next.rev, next === selection ? selection.rev : selection.rev + 1);
          assert.ok(next.clauses.every((clause) => clause.kind !== 'points' || clause.keys.length > 0));
          selection = next;
        }
      }),
    );
  });
});

describe('seenBy', () => {
  it('leaves out what is selected on the dimensions of the view, and nothing else', () => {
    const both = edit(edit(nothingSelected, toggle('device', 'Tablet')), toggle('tier', 'Free'));
    assert.deepEqual(seenBy(both, ['device']), [clauseOf(both, dimensionSource('tier'))]);
    assert.deepEqual(seenBy(both, ['device', 'tier']), []);
    assert.deepEqual(seenBy(both, ['region']), both.clauses);
  });

  it('keeps what a clause on several dimensions says of the others, each key once', () => {
    const keys = [
      ['Free', 'Tablet'],
      ['Free', 'Mobile'],
      ['Pro', 'Tablet'],
    ];
    const cells: Clause = { source: 'matrix', kind: 'points', dimensions: ['tier', 'device'], keys };
    assert.deepEqual(seenBy({ rev: 1, clauses: [cells] }, ['device']), [
      { source: 'matrix', kind: 'points', dimensions: ['tier'], keys: [['Free'], ['Pro']] },
    ]);
    assert.deepEqual(selectedMembers({ rev: 1, clauses: [cells] }, 'device'), ['Tablet', 'Mobile']);
    assert.deepEqual(selectedMembers({ rev: 1, clauses: [cells] }, 'region'), []);
  });
});

describe('periodOf', () => {
  it('is the intersection of all periods, or null without one', () => {
    assert.equal(periodOf([]), null);
    const period = (from: number, to: number): Clause => ({ source: `${from}`, kind: 'period', from, to });
    assert.deepEqual(periodOf([period(1, 9), period(4, 20)]), { from: 4, to: 9 });
  });
});
