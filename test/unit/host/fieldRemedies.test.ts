import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldRemedies } from '../../../src/host/fieldRemedies';

const files = ['/logs/times.csv'];
const remedies = (message: string, chosen = {}) => fieldRemedies(files, 'times.csv', message, chosen);

describe('the remedies of a failed open', () => {
  it('choose fields where the message is about fields or times, in those very files', () => {
    for (const message of [
      'times.csv has no field that reads as a time; choose one of "a", "b"',
      'times.csv has no field "when"; its fields are "a", "b"',
      'times.csv: the values of "a" do not tell which are errors; name the error values too',
    ]) {
      assert.deepEqual(remedies(message), [['Choose Fields…', 'logHealth.mendFields', files]]);
    }
  });

  it('choose another format where the message is about that', () => {
    for (const message of [
      'times.csv holds no record that can be read; choose its format, or describe it by a pattern of your own',
      'times.csv holds no record that the format reads; choose another format',
      'times.csv has no line that the pattern "a" matches; mend the pattern, or choose another one',
    ]) {
      assert.deepEqual(remedies(message)[0], ['Choose Format…', 'logHealth.chooseFormat', files]);
    }
  });

  it('are none for what no choice of fields would help, whatever the file is called', () => {
    assert.deepEqual(remedies('times.csv is empty; open a log that holds records'), []);
    assert.deepEqual(remedies('times.csv was not found; check the path'), []);
  });

  it('go back to automatic where fields were chosen for these files', () => {
    assert.deepEqual(remedies('times.csv is empty', { time: 'at' }), [
      ['Back to Automatic Fields', 'logHealth.automaticFields', files],
    ]);
  });
});
