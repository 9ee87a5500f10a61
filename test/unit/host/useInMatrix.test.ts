import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withAxis } from '../../../src/cells/matrixAxis';
import { useInMatrix } from '../../../src/host/useInMatrix';
import { openSession } from './openSession';

const params = { rows: 'tier', cols: 'device', measure: 'errors', top: 25 } as const;

describe('a dimension that is used in the matrix', () => {
  it('takes an axis and leaves the rest', () => {
    assert.deepEqual(withAxis<typeof params | { rows: string; cols: string }>(params, 'rows', 'region'), {
      ...params,
      rows: 'region',
    });
  });

  it('changes places with the other one where it is on the other axis', () => {
    const swapped = { ...params, rows: 'device', cols: 'tier' };
    assert.deepEqual(withAxis<{ rows: string; cols: string }>(params, 'rows', 'device'), swapped);
    assert.deepEqual(withAxis<{ rows: string; cols: string }>(params, 'cols', 'tier'), swapped);
    assert.deepEqual(withAxis<{ rows: string; cols: string }>(params, 'rows', 'tier'), params);
  });

  it('is shown in the first matrix, which is added where there is none', async () => {
    const { session } = await openSession();
    const said: string[] = [];
    const revealed: string[] = [];
    const parts = {
      session,
      panel: { reveal: (cell: string) => void revealed.push(cell) },
      notices: { info: (text: string) => void said.push(text) },
    } as unknown as Parameters<typeof useInMatrix>[0];
    const axes = () =>
      session.cells.flatMap((cell) => (cell.kind === 'matrix' ? [[cell.params.rows, cell.params.cols]] : []));
    const [[rows = '', cols = ''] = []] = axes();
    useInMatrix(parts, rows, 'cols');
    assert.deepEqual(axes(), [[cols, rows]]);
    session.arrange({ op: 'remove', id: 'matrix' });
    useInMatrix(parts, 'device', 'rows');
    assert.deepEqual(axes(), [['device', 'tier']]);
    assert.deepEqual([revealed, said], [['matrix', 'matrix'], []]);
  });
});
