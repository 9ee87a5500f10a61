import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Findings } from '../../../../src/diagnosis/verdict/findings';
import { gather } from '../../../../src/diagnosis/verdict/gather';
import { judge } from '../../../../src/diagnosis/verdict/judge';
import type { Interval, Link } from '../../../../src/model/link';
import { eventsOfScenario } from './scenarioEvents';

describe('a rise of errors that surely cost users', () => {
  let found: Findings;
  before(async () => {
    found = await gather(eventsOfScenario('S2', { severity: 3, seed: 1 }), { clauses: [] }, undefined, () => {});
  });

  /** The findings, but for the user-days that errors cost: so many of all, known to a hundredth. */
  const withLoss = (days: number): Findings => {
    const link = found.link as Link;
    const lost = { ...link.lost, induced: [0.98 * days, days, 1.02 * days] satisfies Interval };
    return { ...found, link: { ...link, lost, lostToAll: lost } };
  };

  it('is technical where some of a hundred of their days are lost', () => {
    const { inside } = found.incidentDays!;
    assert.equal(judge(withLoss(0.04 * inside)).verdict, 'technical');
  });

  it('is friction where even twice the loss is as good as none to those who met them, however exactly it is known', () => {
    const { all } = found.incidentDays!;
    const { verdict, chances } = judge({ ...withLoss(0.008 * all), incidentDays: { all, inside: all } });
    assert.equal(verdict, 'friction');
    assert.ok(chances.technical < 0.01);
  });

  it('is technical in a small part of the log as well, if much is lost there; and friction if it is next to nothing to all', () => {
    const { all } = found.incidentDays!;
    const small = (share: number): Findings => ({
      ...withLoss(share * all),
      incidentDays: { all, inside: 0.05 * all },
    });
    assert.equal(judge(small(0.005)).verdict, 'technical');
    assert.equal(judge(small(0.002)).verdict, 'friction');
  });
});
