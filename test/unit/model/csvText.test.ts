import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvText } from '../../../src/model/csvText';

describe('csvText', () => {
  it('quotes fields that hold commas, quotes, line ends or outer blanks, and no others', () => {
    const rows = [
      ['plain', 1.5, null],
      ['a,b', 'say "hi"', 'two\nlines'],
      [' edge', '', 'ünï'],
    ];
    assert.equal(csvText(rows), 'plain,1.5,\n"a,b","say ""hi""","two\nlines"\n" edge",,ünï\n');
  });
});
