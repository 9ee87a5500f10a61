import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import { type Diagnosis, diagnosisStages, type Verdict } from '../../../../src/model/diagnosis';
import type { ScenarioChoice } from '../../../../src/model/sampleRequest';
import { plantedStart } from '../plantedLog';
import { eventsOfScenario } from './scenarioEvents';

const known: readonly (readonly [id: string, verdict: Verdict, other: Partial<ScenarioChoice>])[] = [
  ['S2', 'technical', { severity: 3, seed: 1 }],
  ['B1', 'behavioural', { severity: 3 }],
  ['X1', 'both', { severity: 4 }],
  ['F1', 'friction', { severity: 3 }],
  ['M2', 'mix', { severity: 4 }],
  ['N1', 'no_change', { seed: 1 }],
  ['N2', 'not_enough_evidence', {}],
  ['A3', 'data_artefact', { severity: 3 }],
];

describe('the diagnosis of a log of which it is known what is behind it', () => {
  const told = new Map<string, Diagnosis>();
  before(async () => {
    for (const [id, , other] of known) told.set(id, await diagnose(eventsOfScenario(id, other), { clauses: [] }));
  });

  for (const [id, verdict] of known) {
    it(`is ${verdict} of scenario ${id}`, () => assert.equal(told.get(id)?.verdict, verdict));
  }

  it('has a summary of at most five sentences, and no claim of a cause', () => {
    for (const { summary, evidence } of told.values()) {
      const sentences = summary.split(/(?<=[a-z%)][.!?]) (?=[A-Z])/);
      assert.ok(sentences.length >= 2 && sentences.length <= 5, summary);
      for (const text of [summary, ...evidence.map(({ result }) => result)]) {
        assert.doesNotMatch(text, /NaN|undefined|Infinity|\bcaused?\b|because of errors/, text);
      }
    }
  });

  it('has each test once, with a result in words', () => {
    for (const { evidence } of told.values()) {
      assert.equal(new Set(evidence.map(({ test }) => test)).size, evidence.length);
      assert.ok(evidence.length >= 8);
      for (const { result } of evidence) assert.match(result, /\.$/);
    }
  });

  it('takes the change of daily users apart by what became of users, adding up to it', () => {
    for (const id of ['S2', 'B1', 'N1']) {
      const row = told.get(id)!.evidence.find(({ test }) => test === 'Who makes the difference?');
      const [before = 0, after = 0, ...parts] = [...row!.result.replaceAll('−', '-').matchAll(/[-+]?\d+\.\d/g)].map(
        Number,
      );
      assert.ok(parts.length >= 3, row!.result);
      const sum = parts.reduce((all, part) => all + part, 0);
      assert.ok(Math.abs(after - before - sum) < 0.31, row!.result);
    }
  });

  it('says which errors it does not count, as users forget passwords', () => {
    const { result } = told.get('S2')!.evidence.find(({ test }) => test === 'Did errors rise?')!;
    const events = eventsOfScenario('S2', { severity: 3, seed: 1 });
    const own = /Not counted: ([\d,]+) errors? that (\w+) tells to be users' own/.exec(result);
    assert.ok(own, result);
    assert.ok(events.dimensions.some(({ name }) => name === own[2]));
    const count = Number(own[1]!.replaceAll(',', ''));
    assert.ok(count > 0 && count < events.outcome.reduce((sum, failed) => sum + failed, 0));
  });

  it('tells the segment, the day and the loss of an outage', () => {
    const { hotspots, errors, engagement, technicalShare, link } = told.get('S2')!;
    assert.deepEqual(hotspots[0]?.segment.dimensions, ['region']);
    assert.ok(errors.after! > 2 * errors.before!);
    assert.ok(errors.onset && engagement.lostUserDays && technicalShare);
    assert.ok(technicalShare[1] > 0.6, String(technicalShare));
    assert.ok('effect' in link && link.effect[2] < 0);
  });

  it('says what else it could be, and what would settle it', () => {
    for (const id of ['S2', 'B1', 'X1', 'F1', 'M2']) assert.ok(told.get(id)?.counterExplanation, id);
    assert.ok(told.get('N2')!.wouldSettle.length > 0);
    assert.match(told.get('N2')!.reasons.join(' '), /28 full days/);
  });

  it('tells what is wrong with the log itself', () => {
    const { artefacts, summary } = told.get('A3')!;
    assert.match(artefacts[0]!.what, /other names/);
    assert.match(summary, /other names/);
  });
});

describe('a diagnosis', () => {
  const events = eventsOfScenario('S1', { severity: 4 });

  it('is the same each time, to the last number', async () => {
    const [one, other] = [await diagnose(events, { clauses: [] }), await diagnose(events, { clauses: [] })];
    assert.deepEqual(one, other);
  });

  it('says which stage it is at, each once and in order', async () => {
    const stages: string[] = [];
    await diagnose(events, { clauses: [] }, undefined, (stage) => stages.push(stage));
    assert.deepEqual(stages, [...diagnosisStages]);
  });

  it('ends with the reason of a signal', async () => {
    const stop = new AbortController();
    const reason = new Error('another question');
    const asked = diagnose(events, { clauses: [] }, stop.signal, (stage) => {
      if (stage === 'link') stop.abort(reason);
    });
    await assert.rejects(asked, reason);
  });

  it('is of the selected events only: where nothing is wrong, no error has risen', async () => {
    const { segment } = (await diagnose(events, { clauses: [] })).hotspots[0]!;
    const [dimension = ''] = segment.dimensions;
    const members = events.dimensions.find(({ name }) => name === dimension)!.members;
    const others = members.filter((member) => !segment.keys.some(([key]) => key === member));
    const clause = {
      source: 'x',
      kind: 'points',
      dimensions: [dimension],
      keys: others.map((member) => [member]),
    } as const;
    const { verdict, errors } = await diagnose(events, { clauses: [clause] });
    assert.notEqual(verdict, 'technical');
    assert.equal(errors.onset, null);
  });

  it('takes days outside of a selected period for unknown, not for days without users', async () => {
    const { firstDay } = events.calendar;
    const clause = { source: 'period', kind: 'period', from: firstDay, to: firstDay + 50 } as const;
    const { verdict } = await diagnose(events, { clauses: [clause] });
    assert.ok(['no_change', 'not_enough_evidence'].includes(verdict), verdict);
    assert.ok(firstDay > plantedStart);
  });
});
