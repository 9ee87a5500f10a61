import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonPlace } from '../../../src/model/jsonPlace';

const cell = JsonPlace.of({ cells: [{ top: 25, name: 'tier', on: true, none: null }] })
  .at('cells')
  .items(5)[0];

describe('JSON that nobody vouches for', () => {
  it('gives values of the kind that is asked for', () => {
    assert.equal(cell?.at('top').whole(1, 100), 25);
    assert.equal(cell?.at('name').text(), 'tier');
    assert.equal(cell?.at('name').oneOf(['region', 'tier']), 'tier');
    assert.equal(cell?.at('on').isTrue(), true);
    assert.equal(cell?.at('none').textOrNull(), null);
    assert.equal(cell?.maybe('missing'), null);
    const entries = JsonPlace.of({ a: 1, b: 2 }).entries(2);
    assert.deepEqual(
      entries.map(([name, value]) => [name, value.whole(1, 2)]),
      [
        ['a', 1],
        ['b', 2],
      ],
    );
  });

  it('names the place of a value of another kind, and what is expected there', () => {
    const wrong: readonly (readonly [() => unknown, string])[] = [
      [() => cell?.at('top').text(), 'cells[0].top: a text is expected'],
      [() => cell?.at('name').whole(1, 9), 'cells[0].name: a whole number from 1 to 9 is expected'],
      [() => cell?.at('top').whole(1, 9), 'cells[0].top: a whole number from 1 to 9 is expected'],
      [() => cell?.at('missing').text(), 'cells[0].missing: a text is expected'],
      [() => cell?.at('name').oneOf(['a', 'b']), 'cells[0].name: one of a, b is expected'],
      [() => cell?.at('name').text(2), 'cells[0].name: it is longer than 2 characters'],
      [() => cell?.at('name').at('deeper'), 'cells[0].name: an object is expected'],
      [() => cell?.entries(3), 'cells[0]: it has 4 properties; 3 are the most'],
      [() => cell?.at('on').items(3), 'cells[0].on: a list is expected'],
      [() => cell?.at('top').isTrue(), 'cells[0].top: true or false is expected'],
      [() => JsonPlace.of([1, 2, 3]).items(2), 'the whole: it has 3 items; 2 are the most'],
    ];
    for (const [read, message] of wrong) assert.throws(read, { message });
  });

  it('says where a text is no JSON, and takes nothing from what every object has', () => {
    assert.throws(() => JsonPlace.parse('{'), /^Error: it is no JSON: /);
    assert.throws(() => JsonPlace.parse('{}').at('constructor').text(), { message: 'constructor: a text is expected' });
    assert.equal(JsonPlace.parse('{"__proto__": "x"}').at('__proto__').text(), 'x');
  });

  it('reads or refuses any JSON, and never fails in another way', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reads = ['text', 'isTrue', 'textOrNull'] as const;
        for (const read of reads) {
          try {
            JsonPlace.of(value)[read]();
          } catch (error) {
            assert.match(String(error), /^Error: the whole: /);
          }
        }
      }),
    );
  });
});
