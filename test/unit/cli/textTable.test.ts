import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textTable } from '../../../src/cli/textTable';

describe('textTable', () => {
  it('aligns texts left and numbers right, with their heads and the dashes of absent ones', () => {
    assert.equal(
      textTable([
        ['name', 'n', 'rate'],
        ['a', 1234, { figure: '1.00%' }],
        ['long name', 5, { figure: '12.06%' }],
        ['x', null, null],
      ]),
      [
        'name          n    rate',
        'a          1234   1.00%',
        'long name     5  12.06%',
        'x             –       –',
        '',
      ].join('\n'),
    );
  });

  it('prints numbers as they are', () => {
    assert.equal(textTable([['n'], [1234567.25], [0.1206]]), '         n\n1234567.25\n    0.1206\n');
  });

  it('cuts texts after 60 characters, but prose nowhere', () => {
    const long = 'a'.repeat(61);
    assert.equal(textTable([[long]]), `${'a'.repeat(59)}…\n`);
    assert.equal(textTable([['a'.repeat(60)]]), `${'a'.repeat(60)}\n`);
    assert.equal(textTable([[{ prose: long }]]), `${long}\n`);
  });

  it('lets nothing of a log drive the terminal', () => {
    assert.equal(textTable([['a\u001b[31mred\u0007\nb\u202ec']]), 'a [31mred b c\n');
    assert.equal(textTable([[{ prose: 'a\u009bb' }, { figure: '1\u2067' }]]), 'a b  1\n');
  });

  it('makes a table of 200,000 rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => [`row ${i}`, i]);
    assert.equal(textTable(rows).split('\n').length, 200_001);
  });

  it('is nothing of no rows', () => {
    assert.equal(textTable([]), '');
  });
});
