import assert from 'node:assert/strict';
import { it } from 'node:test';
import { diagnosisStages } from '../../../src/model/diagnosis';
import { diagnosisStageWords } from '../../../src/model/diagnosisStageWords';

it('each stage of a diagnosis says what is done and how far that is, in words of its own', () => {
  const words = diagnosisStages.map(diagnosisStageWords);
  assert.equal(words[1], 'Looking for hotspots… (2 of 6)');
  assert.equal(new Set(words.map((text) => text.replace(/ \(.*/, ''))).size, diagnosisStages.length);
  assert.deepEqual(
    words.map((text) => /… \((.*)\)$/.exec(text)?.[1]),
    diagnosisStages.map((_, i) => `${i + 1} of ${diagnosisStages.length}`),
  );
});
