import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MatrixAnswer } from '../../../src/cells/matrix';
import type { MatrixStats } from '../../../src/cells/matrixStats';
import { matrixTable } from '../../../src/cli/matrixTable';
import { textTable } from '../../../src/cli/textTable';

const stats = (events: number): MatrixStats => ({
  ...{ events, errors: null, error_rate: null, ci: null, error_share: null, users: null },
  ...{ impacted_users: null, impacted_share: null, lift: null, excess_errors: null },
  ...{ row_share: null, column_share: null },
});
const member = (key: string) => ({ kind: 'member', key, label: key }) as const;

/** A matrix of events over two rows and so many columns. */
const answer = (columns: number): MatrixAnswer => ({
  rowDimension: { name: 'tier', field: 'tier' },
  colDimension: { name: 'device', field: 'device' },
  measure: 'events',
  rows: [member('Free'), member('Gone')],
  cols: Array.from({ length: columns }, (_, i) => member(`d${i}`)),
  cells: Array.from({ length: 2 * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    col: i % columns,
    ...{ rest_rate: null, q_value: null, differs: null },
    ...stats(i < columns ? 1 + i : 0),
  })),
  rowTotals: [stats(9), stats(0)],
  colTotals: Array.from({ length: columns }, (_, i) => stats(1 + i)),
  total: stats(9),
});

describe('matrixTable', () => {
  it('is rows by columns with totals of their own at the ends, without members that have no events', () => {
    const { table, notes } = matrixTable(answer(2));
    assert.equal(
      textTable(table),
      ['tier × device  d0  d1  (total)', 'Free            1   2        9', '(total)         1   2        9', ''].join(
        '\n',
      ),
    );
    assert.deepEqual(notes, ['Each cell: Events.']);
  });

  it('shows twenty columns at most, and says how many it leaves out', () => {
    const { table, notes } = matrixTable(answer(23));
    assert.ok(table.every((row) => row.length === 22));
    assert.match(notes[1] ?? '', /^3 columns of fewer events not shown/);
  });

  it('signs cells whose error rate is unlike the rest beside figures made of errors, and beside no others', () => {
    const plain = answer(2);
    const cells = plain.cells.map((cell, i) => ({
      ...cell,
      ...{ error_rate: 0.25, errors: 1, differs: ([null, 'higher', 'lower'] as const)[i] ?? null },
    }));
    const { table, notes } = matrixTable({ ...plain, cells, measure: 'error_rate' });
    assert.deepEqual(table[1]?.slice(1, 3), [{ figure: '25.00%' }, { figure: '▲ 25.00%' }]);
    assert.match(notes[1] ?? '', /^▲ ▼: the error rate is higher or lower/);
    const counted = matrixTable({ ...plain, cells, measure: 'events' });
    assert.deepEqual(counted.table[1]?.slice(1, 3), [{ figure: '1' }, { figure: '2' }]);
    assert.equal(counted.notes.length, 1);
  });
});
