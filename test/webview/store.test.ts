import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panelLog } from '../../src/host/panelState';
import { edit, nothingSelected, type Selection } from '../../src/model/selection';
import type { PanelState } from '../../src/protocol';
import { type Change, Store } from '../../webview/store';
import { caseStudyLog, triangleAnswer } from './caseStudy';
import { caseStudyCells } from './scriptedHost';

const state: PanelState = {
  status: { kind: 'ready', file: '/logs/logins.jsonl' },
  log: panelLog(caseStudyLog),
  following: null,
  selection: nothingSelected,
  selectedAt: 0,
  canUndo: false,
  canRedo: false,
  cells: caseStudyCells,
  fieldsShown: false,
  locale: 'en',
};
const click = (key: string) =>
  ({ op: 'toggle', source: 'dimension:tier', dimensions: ['tier'], key: [key], add: false }) as const;
const told = (selection: Selection) => ({ selection, selectedAt: selection.rev, canUndo: true });
const answer = (rev: number) =>
  ({ cell: 'triangle', rev, answer: { kind: 'triangle', answer: triangleAnswer(1 / (rev + 1)) } }) as const;

function opened(): { store: Store; changes: Change[] } {
  const changes: Change[] = [];
  const store = new Store((change) => changes.push(change));
  store.takeState(state);
  return { store, changes };
}
const [free, pro] = [click('Free'), click('Pro')];
const first = edit(nothingSelected, free);
const second = edit(first, pro);

describe('an edit made in the panel', () => {
  it('is shown before the host has heard of it, and stays the same object once the host says the same', () => {
    const { store } = opened();
    store.edit(free);
    const shown = store.state?.selection;
    assert.deepEqual(shown, first);
    store.takeChange(structuredClone(told(first)));
    store.confirm();
    assert.equal(store.state?.selection, shown);
    assert.equal(store.state?.canUndo, true);
  });

  it('is not taken back by the word on an earlier one, whose answers are dropped', () => {
    const { store, changes } = opened();
    store.edit(free);
    store.edit(pro);
    store.takeChange(told(first));
    store.confirm();
    assert.deepEqual(store.state?.selection, second);
    const before = changes.length;
    store.takeAnswers([answer(1)]);
    assert.equal(changes.length, before);
    store.takeChange(told(second));
    store.confirm();
    store.takeAnswers([answer(2)]);
    assert.equal(store.cell('triangle').rev, 2);
    assert.deepEqual(changes.at(-1), { kind: 'cells', ids: ['triangle'] });
  });

  it('is taken back where the host refuses it', () => {
    const { store } = opened();
    store.edit(free);
    store.confirm();
    assert.deepEqual(store.state?.selection, nothingSelected);
    store.takeAnswers([answer(0)]);
    assert.equal(store.cell('triangle').rev, 0);
  });

  it('gives way to the state of another log', () => {
    const { store } = opened();
    store.edit(free);
    store.takeState({ ...state, selection: { rev: 7, clauses: [] }, selectedAt: 7 });
    assert.deepEqual(store.state?.selection, { rev: 7, clauses: [] });
    store.confirm();
    assert.deepEqual(store.state?.selection, { rev: 7, clauses: [] });
  });
});

it('answers that come together are one change, without those for an older selection', () => {
  const { store, changes } = opened();
  store.takeChange(told(first));
  store.takeAnswers([answer(1), { ...answer(0), cell: 'matrix' }]);
  assert.deepEqual(changes.at(-1), { kind: 'cells', ids: ['triangle'] });
});
