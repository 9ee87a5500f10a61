import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldRemedies } from '../../../src/host/fieldRemedies';

const files = ['/logs/times.csv'];

describe('the remedies of a failed open', () => {
  it('choose fields, or the format, of those very files where the error offers that', () => {
    assert.deepEqual(fieldRemedies(files, ['fields'], {}), [['Choose Fields…', 'logHealth.mendFields', files]]);
    assert.deepEqual(fieldRemedies(files, ['fields', 'format'], {}), [
      ['Choose Format…', 'logHealth.chooseFormat', files],
      ['Choose Fields…', 'logHealth.mendFields', files],
    ]);
  });

  it('are none where the error offers no choice', () => {
    assert.deepEqual(fieldRemedies(files, [], {}), []);
  });

  it('go back to automatic where fields were chosen for these files', () => {
    assert.deepEqual(fieldRemedies(files, [], { time: 'at' }), [
      ['Back to Automatic Fields', 'logHealth.automaticFields', files],
    ]);
  });
});
