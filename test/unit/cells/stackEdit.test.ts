import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CellContext, CellSpec } from '../../../src/cells/cell';
import { defaultStack } from '../../../src/cells/defaultStack';
import { arranged, fits, mostCells, type StackEdit } from '../../../src/cells/stackEdit';
import { kindNames } from '../../../src/cells/stackKinds';
import { nothingSelected } from '../../../src/model/selection';
import { logOf } from '../../support/logOf';

const events = Array.from({ length: 12 }, (_, i) => ({
  ms: Date.UTC(2025, 0, 1) + i * 20_000_000,
  user: `u${i % 3}`,
  error: i % 4 === 0,
  fields: { device: ['Tablet', 'Mobile'][i % 2] ?? null, tier: ['Free', 'Pro'][i % 2] ?? null },
}));
const context: CellContext = { log: logOf(events, ['device', 'tier']).log, selection: nothingSelected };
const plain: CellContext = { log: logOf(events, []).log, selection: nothingSelected };
const stack: readonly CellSpec[] = [
  { id: 'triangle', kind: 'triangle', params: {} },
  { id: 'breakdown', kind: 'breakdown', params: { dimension: 'device', top: 5 } },
  { id: 'lifecycle', kind: 'lifecycle', params: { days: 7 } },
];
const ids = (cells: readonly CellSpec[]): readonly string[] => cells.map(({ id }) => id);
const after = (...changes: readonly StackEdit[]): readonly CellSpec[] =>
  changes.reduce((cells, change) => arranged(cells, change, context), stack);

describe('editing a stack', () => {
  it('moves a cell by one place, and at the ends leaves the very same stack', () => {
    assert.deepEqual(ids(after({ op: 'move', id: 'lifecycle', by: -1 })), ['triangle', 'lifecycle', 'breakdown']);
    assert.deepEqual(ids(after({ op: 'move', id: 'triangle', by: 1 })), ['breakdown', 'triangle', 'lifecycle']);
    assert.equal(after({ op: 'move', id: 'triangle', by: -1 }), stack);
    assert.equal(after({ op: 'move', id: 'lifecycle', by: 1 }), stack);
  });

  it('duplicates a cell right below it, with its parameters and an id of its own', () => {
    const twice = after({ op: 'duplicate', id: 'breakdown' }, { op: 'duplicate', id: 'breakdown-2' });
    assert.deepEqual(ids(twice), ['triangle', 'breakdown', 'breakdown-2', 'breakdown-3', 'lifecycle']);
    assert.deepEqual(twice[3]?.params, { dimension: 'device', top: 5 });
  });

  it('brings a removed cell back to its place as it was', () => {
    const [, breakdown] = stack;
    assert.ok(breakdown);
    assert.deepEqual(ids(after({ op: 'remove', id: 'breakdown' })), ['triangle', 'lifecycle']);
    assert.deepEqual(after({ op: 'remove', id: 'breakdown' }, { op: 'put', cell: breakdown, at: 1 }), stack);
  });

  it('adds a cell of every kind at the end, one that the log can answer', () => {
    for (const kind of kindNames) {
      const added = after({ op: 'add', kind }).at(-1);
      assert.equal(added?.kind, kind);
      assert.ok(added && fits(added, context), kind);
    }
  });

  it('goes back to the first stack for the log', () => {
    assert.deepEqual(after({ op: 'remove', id: 'triangle' }, { op: 'reset' }), defaultStack(context.log));
  });

  it('says why a cell cannot be had: unknown, without the dimensions, without room, or of parameters that do not fit', () => {
    const wrong: readonly (readonly [() => unknown, RegExp])[] = [
      [() => after({ op: 'remove', id: 'matrix' }), /there is no cell "matrix"/],
      [() => after({ op: 'add', kind: 'toString' as never }), /unknown kind of cell "toString"/],
      [() => arranged([], { op: 'add', kind: 'matrix' }, plain), /Error matrix needs 2 dimensions, and the log has 0/],
      [
        () => after({ op: 'put', at: 0, cell: { id: 'x', kind: 'breakdown', params: { dimension: 'planet' } } }),
        /the breakdown cell does not fit the log/,
      ],
      [
        () => after(...Array.from({ length: mostCells }, () => ({ op: 'add', kind: 'triangle' }) as const)),
        /a stack has 40 cells at most/,
      ],
    ];
    for (const [run, message] of wrong) assert.throws(run, message);
  });

  it('keeps every id once, whatever is done in whatever order', () => {
    const change = fc.tuple(fc.constantFrom('add', 'duplicate', 'remove', 'move'), fc.nat(), fc.constantFrom(-1, 1));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let cells = stack;
        for (const [op, n, by] of changes) {
          const id = cells[n % Math.max(1, cells.length)]?.id;
          const kind = kindNames[n % kindNames.length] ?? 'triangle';
          if (op === 'add') cells = arranged(cells, { op, kind }, context);
          else if (id !== undefined && op === 'move') cells = arranged(cells, { op, id, by: by as 1 | -1 }, context);
          else if (id !== undefined && op !== 'move') cells = arranged(cells, { op, id } as StackEdit, context);
        }
        assert.equal(new Set(ids(cells)).size, cells.length);
      }),
    );
  });
});
