import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellSpec } from '../../../src/cells/cell';
import { linesPage } from '../../../src/host/linesPage';
import type { LinesWanted } from '../../../src/model/logLines';
import type { Selection } from '../../../src/model/selection';
import { smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);
const selection: Selection = { rev: 1, clauses: [{ source: 'period', kind: 'period', from: 1, to: 2 }] };
const segment = { source: 'lines', kind: 'points', dimensions: ['device'], keys: [['Tablet']] } as const;
const cells: readonly CellSpec[] = [
  { id: 'triangle', kind: 'triangle', params: {} },
  { id: 'lines', kind: 'lines', params: { order: 'oldest', segment } },
];
const signal = new AbortController().signal;

function asking() {
  const asked: LinesWanted[] = [];
  const line = { file: '/logs/a.jsonl', offset: 5, time: 0, isError: true, members: ['Tablet', 'Free'] };
  const session = {
    context: { log: info, selection },
    cells,
    lines: async (wanted: LinesWanted) => {
      asked.push(wanted);
      return { total: 1, lines: [{ ...line, line: 2, text: 'x', isCut: false, problem: null }] };
    },
  };
  return { asked, session };
}

describe('a page of lines for the panel', () => {
  it('is asked by the parameters of its cell, and no larger than allowed', async () => {
    const { asked, session } = asking();
    const page = await linesPage(session, { cell: 'lines', offset: 40, limit: 1e6 }, signal);
    const clauses = [...selection.clauses, segment];
    assert.deepEqual(asked, [{ clauses, errorsOnly: true, order: 'oldest', offset: 40, limit: 200 }]);
    assert.deepEqual(
      page.lines.map(({ name, line, marks }) => [name, line, marks.map(({ value }) => value)]),
      [['a.jsonl', 2, ['Tablet', 'Failure']]],
    );
  });

  it('is of a cell of lines alone', async () => {
    const { session } = asking();
    for (const cell of ['triangle', 'nowhere'])
      await assert.rejects(linesPage(session, { cell, offset: 0, limit: 5 }, signal), /no cell ".*" of lines/);
    const closed = { ...session, context: null };
    await assert.rejects(linesPage(closed, { cell: 'lines', offset: 0, limit: 5 }, signal));
  });
});
