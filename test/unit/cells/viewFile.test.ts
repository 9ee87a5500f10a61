import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type NamedView, readViewText, viewText } from '../../../src/cells/viewFile';

const view: NamedView = {
  name: 'Tablets',
  clauses: [
    {
      source: 'matrix',
      kind: 'points',
      dimensions: ['tier', 'device'],
      keys: [
        ['Free', 'Tablet'],
        ['Pro', null],
      ],
    },
    { source: 'period', kind: 'period', from: 20_089, to: 20_120 },
  ],
  cells: [
    { id: 'triangle', kind: 'triangle', params: { comparison: { kind: 'period', from: 20_000, to: 20_031 } } },
    { id: 'triangle-2', kind: 'triangle', params: {} },
    { id: 'matrix', kind: 'matrix', params: { rows: 'tier', cols: 'device', measure: 'errors', top: 9 } },
    { id: 'breakdown', kind: 'breakdown', params: { dimension: 'region' } },
    { id: 'lifecycle', kind: 'lifecycle', params: { days: 7 } },
    { id: 'retention', kind: 'retention', params: { days: 30, unbounded: true } },
    { id: 'active', kind: 'activeDays', params: {} },
    { id: 'boards', kind: 'leaderboards', params: { measure: 'lift', shown: { region: 15 } } },
    { id: 'what', kind: 'whatIf', params: { segment: null } },
  ],
  baseline: {
    kind: 'segment',
    clauses: [{ source: 'dimension:region', kind: 'points', dimensions: ['region'], keys: [['Europe'], [null]] }],
    name: null,
  },
};
const written = (): Record<string, never> => JSON.parse(viewText(view));
/** The text with one value changed, given as a path. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const whole = written();
  const [last = ''] = path.slice(-1);
  const owner = path.slice(0, -1).reduce((place: Record<string, never>, name) => place[name] as never, whole);
  Object.assign(owner, { [last]: value });
  return JSON.stringify(whole);
};

describe('a view as a file', () => {
  it('is read as it was written, with every kind of cell and clause', () => {
    assert.deepEqual(readViewText(viewText(view)), view);
  });

  it('takes nothing that it does not know from a file', () => {
    const text = changed(['cells', 3, 'params'], { dimension: 'region', command: 'rm', top: 3 });
    assert.deepEqual(readViewText(text).cells[3]?.params, { dimension: 'region', top: 3 });
  });

  it('names what is wrong, and where', () => {
    const wrong: readonly (readonly [string, string])[] = [
      [changed(['format'], 'other'), 'format: one of log-health-view is expected'],
      [changed(['version'], 2), 'version: one of 1 is expected'],
      [changed(['name'], 7), 'name: a text is expected'],
      [changed(['cells'], {}), 'cells: a list is expected'],
      [changed(['cells', 0], 'triangle'), 'cells[0]: an object is expected'],
      [changed(['cells', 1, 'id'], 'triangle'), 'cells[1].id: it occurs twice'],
      [
        changed(['cells', 2, 'params', 'measure'], 'mood'),
        'cells[2].params.measure: one of error_rate, error_share, row_share, column_share, lift, errors, events, impacted_users is expected',
      ],
      [changed(['cells', 3, 'params', 'top'], 1e9), 'cells[3].params.top: a whole number from 1 to 1000 is expected'],
      [changed(['cells', 4, 'params', 'days'], 2), 'cells[4].params.days: one of 1, 7, 30 is expected'],
      [changed(['clauses', 0, 'keys', 1], ['Pro']), 'clauses[0].keys[1]: one member a dimension is expected'],
      [changed(['clauses', 0, 'keys', 0, 1], 3), 'clauses[0].keys[0][1]: a text is expected'],
      [changed(['clauses', 1, 'source'], 'matrix'), 'clauses[1].source: it occurs twice'],
      ['[]', 'the whole: an object is expected'],
    ];
    for (const [text, message] of wrong) assert.throws(() => readViewText(text), { message });
    assert.throws(
      () => readViewText(changed(['cells', 0, 'kind'], 'constructor')),
      /^Error: cells\[0\]\.kind: one of triangle/,
    );
    assert.throws(() => readViewText(changed(['cells'], Array(41).fill(0))), /40 are the most/);
  });

  it('refuses any other JSON with an error, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.throws(() => readViewText(text), Error)));
  });
});
