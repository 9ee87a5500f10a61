import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hotspotSource } from '../../../src/cells/hotspots';
import type { Diagnosis, DiagnosisStage } from '../../../src/model/diagnosis';
import type { Clause } from '../../../src/model/selection';
import { toldDiagnosis } from '../../support/toldDiagnosis';
import { autumn } from '../../support/toldHotspot';
import { settled } from './fakeWorker';
import { openSession } from './openSession';

const period = (from: number, to: number): Clause => ({ source: 'period', kind: 'period', from, to });
const hotspot: Clause = { source: hotspotSource, kind: 'points', dimensions: ['device'], keys: [['Tablet']] };
const tier = (key: string): Clause => ({
  source: 'dimension:tier',
  kind: 'points',
  dimensions: ['tier'],
  keys: [[key]],
});

/** A session whose worker keeps what it is asked to judge, and answers when it is told to. */
async function judged() {
  const asked: { clauses: readonly Clause[]; signal: AbortSignal; answer(diagnosis: Diagnosis): void }[] = [];
  const { session, workers } = await openSession({
    diagnose: ({ clauses }, signal) =>
      new Promise((answer, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        asked.push({ clauses, signal, answer });
      }),
  });
  const first = session.log?.calendar.firstDay ?? 0;
  const onset = { ...autumn, day: first + 1, lo: first + 1, hi: first + 2 };
  const told = toldDiagnosis({ errors: { before: 0.1, after: 0.2, onset } });
  const enter = async (log: number, stage: DiagnosisStage): Promise<void> => {
    workers[0]?.peer.emit('stage', { log, stage });
    await settled();
  };
  return { session, asked, enter, first, told, end: first + (session.log?.calendar.days ?? 0) };
}

describe('the verdict of a session', () => {
  it('is made once for a selection, whatever hotspot is selected, and is known from then on', async () => {
    const { session, asked, told } = await judged();
    assert.equal(session.knownDiagnosis, null);
    const [one, other] = [session.diagnosis(), session.diagnosis()];
    await settled();
    asked[0]?.answer(told);
    assert.deepEqual([await one, await other], [told, told]);
    session.edit({ op: 'put', clause: hotspot });
    assert.deepEqual(await session.diagnosis(), told);
    assert.deepEqual(session.knownDiagnosis, told);
    assert.equal(asked.length, 1);
    session.edit({ op: 'put', clause: tier('Pro') });
    assert.equal(session.knownDiagnosis, null, 'of another selection');
  });

  it('is that of all days where the period is the one since the onset, and that of any other period else', async () => {
    const { session, asked, told, first, end } = await judged();
    session.edit({ op: 'put', clause: period(first + 1, end) });
    const own = session.diagnosis();
    await settled();
    asked[0]?.answer(told);
    assert.deepEqual(await own, told);
    assert.deepEqual(
      asked.map(({ clauses }) => clauses),
      [[]],
    );
    session.edit({ op: 'put', clause: period(first, first + 2) });
    const shorter = session.diagnosis();
    await settled();
    assert.deepEqual(asked[1]?.clauses, [period(first, first + 2)]);
    const untold = toldDiagnosis({ verdict: 'no_change' });
    asked[1]?.answer(untold);
    assert.deepEqual(await shorter, untold);
    assert.deepEqual(session.knownDiagnosis, untold);
  });

  it('is cancelled in the worker by a newer selection, and asked anew after a failure', async () => {
    const { session, asked, told } = await judged();
    const late = session.diagnosis();
    const refused = assert.rejects(late);
    await settled();
    session.edit({ op: 'put', clause: tier('Pro') });
    const next = session.diagnosis();
    await settled();
    await refused;
    assert.equal(asked[0]?.signal.aborted, true);
    asked[1]?.answer(told);
    assert.deepEqual(await next, told);
    assert.deepEqual(asked[1]?.clauses, [tier('Pro')]);
    session.edit({ op: 'put', clause: tier('Free') });
    const failing = session.diagnosis();
    await settled();
    session.edit({ op: 'put', clause: tier('Pro') });
    const again = session.diagnosis();
    await assert.rejects(failing);
    await settled();
    asked.at(-1)?.answer(told);
    assert.deepEqual(await again, told);
  });

  it('tells its stages while it is made, of the log that is open alone', async () => {
    const { session, asked, enter, told } = await judged();
    const heard: string[] = [];
    session.staged.listen((stage) => heard.push(stage));
    assert.equal(session.diagnosisStage, null);
    const diagnosis = session.diagnosis();
    await enter(1, 'artefacts');
    await enter(99, 'verdict');
    await enter(1, 'errors');
    assert.deepEqual([heard, session.diagnosisStage], [['artefacts', 'errors'], 'errors']);
    asked[0]?.answer(told);
    await diagnosis;
    assert.equal(session.diagnosisStage, null, 'once it has been made');
    session.edit({ op: 'put', clause: tier('Pro') });
    session.diagnosis().catch(() => {});
    assert.equal(session.diagnosisStage, null, 'the next begins anew');
  });

  it('is cancelled by a person, in the worker too, and asked anew after; one that was made stays known', async () => {
    const { session, asked, told } = await judged();
    const refused = assert.rejects(session.diagnosis(), /cancelled/);
    await settled();
    session.cancelDiagnosis();
    const again = session.diagnosis();
    await refused;
    await settled();
    assert.deepEqual([asked[0]?.signal.aborted, asked.length], [true, 2]);
    asked[1]?.answer(told);
    assert.deepEqual(await again, told);
    session.cancelDiagnosis();
    assert.deepEqual(await session.diagnosis(), told);
    assert.equal(asked.length, 2);
  });

  it('of a period that was left while all days were judged is not begun', async () => {
    const { session, asked, told, first } = await judged();
    session.edit({ op: 'put', clause: period(first, first + 2) });
    const left = assert.rejects(session.diagnosis(), /another selection/);
    await settled();
    session.edit({ op: 'put', clause: period(first, first + 3) });
    assert.equal(asked[0]?.signal.aborted, false, 'all days are those of the new selection too');
    asked[0]?.answer(told);
    await left;
    await settled();
    assert.equal(asked.length, 1);
  });
});
