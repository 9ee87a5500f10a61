import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followSettings } from '../../../src/host/followSettings';
import { onlyMember } from '../../../src/host/memberEdits';
import { settled } from './fakeWorker';
import { newSession, openSession, usualSettings } from './openSession';
import { smallLog } from './smallLog';

const zone = (key: string): boolean => key === 'logHealth.timeZone';

describe('a change of settings', () => {
  it('during a load starts it again under the new ones', async () => {
    let timeZone = 'auto';
    const { session } = newSession(
      { open: (request) => (request.timeZone === 'auto' ? new Promise(() => {}) : smallLog(request.files).info) },
      () => ({ ...usualSettings, timeZone }),
    );
    const first = session.open(['/logs/a.jsonl']);
    await settled();
    timeZone = 'Europe/Berlin';
    followSettings(session, zone, usualSettings);
    assert.equal(await first, 'cancelled');
    await settled();
    assert.deepEqual(session.status, { kind: 'ready', file: 'a.jsonl' });
  });

  it('twice in a row keeps the filters', async () => {
    const { session } = await openSession();
    const { clauses } = session.edit(onlyMember('device', 'Tablet'));
    followSettings(session, zone, usualSettings);
    followSettings(session, zone, usualSettings);
    await settled();
    assert.deepEqual([session.status.kind, session.selection.clauses], ['ready', clauses]);
  });

  it('that no reading depends on, or with nothing open, reads nothing', async () => {
    const { session, workers } = await openSession();
    followSettings(session, (key) => key === 'logHealth.panel', usualSettings);
    session.close();
    followSettings(session, zone, usualSettings);
    await settled();
    assert.deepEqual([workers.length, workers[0]?.opened.length, session.status.kind], [1, 1, 'empty']);
  });
});
