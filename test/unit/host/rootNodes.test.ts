import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onlyMember } from '../../../src/host/memberEdits';
import { rootNodes } from '../../../src/host/rootNodes';
import { edit, nothingSelected, periodEdit } from '../../../src/model/selection';
import { smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);

describe('the top of the tree', () => {
  it('is the days of the log, then each dimension, told where they are filtered', () => {
    const { firstDay } = info.calendar;
    const filtered = (...edits: Parameters<typeof edit>[1][]) =>
      rootNodes(info, edits.reduce(edit, nothingSelected), 'en').map((node) =>
        node.kind === 'dates' || node.kind === 'dimension' ? node.filtered : null,
      );
    assert.deepEqual(
      rootNodes(info, nothingSelected, 'en').map((node) =>
        node.kind === 'dimension' ? node.dimension.name : node.kind,
      ),
      ['dates', 'device', 'tier'],
    );
    assert.deepEqual(filtered(), [false, false, false]);
    assert.deepEqual(filtered(periodEdit({ from: firstDay, to: firstDay + 1 })), [true, false, false]);
    assert.deepEqual(filtered(onlyMember('tier', 'Free')), [false, false, true]);
  });

  it('counts the days in the words of the grain', () => {
    const [dates] = rootNodes(info, nothingSelected, 'en');
    assert.equal(dates?.kind === 'dates' && dates.length, '5 days');
    const hours = { ...info, calendar: { ...info.calendar, grain: 'hour', days: 1 } as const };
    const [hour] = rootNodes(hours, nothingSelected, 'en');
    assert.equal(hour?.kind === 'dates' && hour.length, '1 hour');
  });

  it('of a log without dimensions leads to the choice of fields', () => {
    const [, note] = rootNodes({ ...info, dimensions: [] }, nothingSelected, 'en');
    assert.equal(note?.kind === 'note' && note.command, 'logHealth.mendFields');
  });
});
