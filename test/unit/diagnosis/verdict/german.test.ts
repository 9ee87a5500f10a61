import '../../../support/inGerman';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import { eventsOf, plantedLog } from '../plantedLog';
import { eventsOfScenario } from './scenarioEvents';

/** Words that German does not have. */
const english = /\b(?:the|of|users?|errors?|days?|with|before|since|below|above|not|and)\b/i;
/** A number with a point before one or two digits, or with a comma between thousands. */
const englishNumber = /\d\.\d{1,2}(?!\d)|[1-9]\d*,\d{3}(?!\d)/;

describe('a diagnosis in a German editor', () => {
  it('has sentences and numbers of German throughout, whatever the verdict', async () => {
    for (const [id, severity] of [
      ['S2', 3],
      ['B1', 3],
      ['A3', 3],
    ] as const) {
      const { summary, evidence, reasons, wouldSettle, counterExplanation, artefacts } = await diagnose(
        eventsOfScenario(id, { severity, seed: 1 }),
        { clauses: [] },
      );
      const sentences = [summary, ...evidence.flatMap(({ test, result }) => [test, result]), ...reasons];
      const others = [...wouldSettle, counterExplanation ?? '', ...artefacts.map(({ what }) => what)];
      for (const text of [...sentences, ...others]) {
        assert.doesNotMatch(text, english);
        assert.doesNotMatch(text.replace(/\d{4}-\d\d-\d\d/g, ''), englishNumber);
      }
    }
  });

  it('says in whole sentences what it cannot tell, and why', async () => {
    const records = plantedLog({ seed: 2, rows: 3000, days: 3 });
    const { reasons, summary } = await diagnose(eventsOf(records, ['device']), { clauses: [] });
    assert.match(
      reasons.join(' '),
      /^Nutzer lassen sich nicht verfolgen: Eine Änderung von Gewohnheiten zeigt sich erst/,
    );
    assert.match(summary, /^Dieses Log verrät es nicht\. Ob Nutzer seltener kommen, lässt sich nicht sagen: /);
  });
});
