import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../../src/cells/ask';
import { isErrorsOnly, lineMarks, lines, linesClauses } from '../../../src/cells/lines';
import { columnar } from '../../../src/engine/columnar/columnar';
import type { PointsClause, Selection } from '../../../src/model/selection';
import { smallLog } from '../host/smallLog';

const { events, info } = smallLog(['a.jsonl']);
const engine = columnar(events);
const tablet: PointsClause = { source: 'dimension:device', kind: 'points', dimensions: ['device'], keys: [['Tablet']] };
const segment: PointsClause = { source: 'lines', kind: 'points', dimensions: ['device'], keys: [['Desktop']] };
const free: PointsClause = { source: 'dimension:tier', kind: 'points', dimensions: ['tier'], keys: [['Free']] };
const selecting = (...clauses: PointsClause[]): Selection => ({ rev: 1, clauses });
const without = { ...info, inference: { ...info.inference, roles: { ...info.inference.roles, outcome: null } } };

describe('the cell of lines', () => {
  const answer = (params: Parameters<typeof linesClauses>[0], selection: Selection, log = info) =>
    ask('lines', params, { log, selection }, (queries) => Promise.all(queries.map((query) => engine.run(query))));

  it('counts the errors of the selection, or its events where that is asked or no error is known', async () => {
    const params = { order: 'newest', segment: null } as const;
    assert.equal((await answer(params, selecting(tablet))).total, 20);
    assert.equal((await answer({ ...params, errorsOnly: false }, selecting())).total, 60);
    const { total, errorsOnly } = await answer(params, selecting(tablet), without);
    assert.deepEqual([total, errorsOnly], [20, false]);
    assert.equal(isErrorsOnly({ ...params, errorsOnly: true }, without), false);
  });

  it('of a segment counts as a figure of the matrix does: what else is selected holds, what is said of its dimensions does not', async () => {
    const params = { order: 'newest', segment, errorsOnly: false } as const;
    const context = { log: info, selection: selecting(tablet, free) };
    assert.deepEqual(linesClauses(params, context), [free, segment]);
    assert.equal((await answer(params, context.selection)).total, 20);
    assert.deepEqual(context.selection.clauses, [tablet, free]);
  });

  it('refuses a segment of a dimension that the log has not', () => {
    const strange = { order: 'newest', segment: { ...segment, dimensions: ['planet'] } } as const;
    assert.throws(() => linesClauses(strange, { log: info, selection: selecting() }), /planet/);
  });

  it('says in words how many lines there are', () => {
    const told = { total: 1200, errorsOnly: true, order: 'newest', segment: null } as const;
    assert.equal(lines.words(told, 'en'), '1,200 errors in the selection.');
    assert.equal(lines.words({ ...told, total: 1, errorsOnly: false, segment }, 'en'), '1 event in the segment.');
  });
});

describe('what is lit up in a line', () => {
  const place = { file: 'a', offset: 0, time: 0, isError: true, members: ['Tablet', 'Free'] };

  it('is the members of the dimensions that were chosen by, and the error values of an error', () => {
    assert.deepEqual(lineMarks(place, { log: info }, [tablet]), [
      { field: 'device', value: 'Tablet', kind: 'member' },
      { field: 'outcome', value: 'Failure', kind: 'outcome' },
    ]);
    assert.deepEqual(lineMarks({ ...place, isError: false, members: [null, 'Free'] }, { log: info }, [tablet]), []);
  });

  it('is the very value of the outcome where that is a dimension too', () => {
    const roles = { ...info.inference.roles, outcome: { kind: 'status', field: 'device', from: 500 } } as const;
    const log = { ...info, inference: { ...info.inference, roles } };
    assert.deepEqual(lineMarks(place, { log }, []), [{ field: 'device', value: 'Tablet', kind: 'outcome' }]);
  });
});
