import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lettersApart } from '../../../../src/cells/asked/lettersApart';
import { looseText } from '../../../../src/cells/asked/looseText';
import { typedWords } from '../../../../src/cells/asked/typedWords';
import { type Named, Vocabulary } from '../../../../src/cells/asked/vocabulary';
import { shop } from './askedLog';

describe('lettersApart', () => {
  it('counts letters that are missing, added, other or swapped', () => {
    assert.equal(lettersApart('tablet', 'tablet', 2), 0);
    for (const slip of ['tabet', 'tabblet', 'tavlet', 'talbet']) assert.equal(lettersApart(slip, 'tablet', 2), 1, slip);
    assert.equal(lettersApart('abc', 'xyz', 2), 3);
  });

  it('is the same both ways, and no more than asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        const apart = lettersApart(a, b, most);
        assert.equal(apart, lettersApart(b, a, most));
        assert.equal(apart, Math.min(most + 1, lettersApart(a, b, 20)));
        assert.equal(apart === 0, a === b);
      }),
    );
  });
});

describe('loose text', () => {
  it('is without case, accents, runs of blanks and what is not to be printed', () => {
    assert.equal(looseText('  São\u00a0 PAULO\u202e\n'), 'sao paulo');
  });

  it('of loose text is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(looseText(looseText(text)), looseText(text))),
    );
  });
});

describe('typed words', () => {
  it('are parted by blanks, with what stands in quotes as one, behind a sign too', () => {
    const words = typedWords('  errors "North  America" region="North America" "open');
    assert.deepEqual(
      words.map(({ text, quoted }) => [text, quoted]),
      [
        ['errors', null],
        ['"North  America"', 'North  America'],
        ['region="North America"', null],
        ['"open', null],
      ],
    );
  });
});

describe('the vocabulary of a log', () => {
  const vocabulary = new Vocabulary(shop.dimensions);
  const names = (found: readonly Named[]): readonly string[] =>
    found.map((named) => (named.kind === 'measure' ? named.id : `${named.dimension}=${named.key}`));

  it('has what is named so, what begins so, and else that of which a later word does', () => {
    assert.deepEqual(names(vocabulary.exactly('tablet')), ['device=Tablet', 'os=Tablet']);
    assert.deepEqual(names(vocabulary.beginning('north').found), ['region=North America']);
    assert.deepEqual(names(vocabulary.beginning('americ').found), ['region=North America', 'region=South America']);
    assert.equal(vocabulary.beginning('americ').isFirst, false);
    assert.deepEqual(names(vocabulary.beginning('zz').found), []);
  });

  it('has the nearest of what is written nearly so, and nothing near a short word', () => {
    assert.deepEqual(names(vocabulary.nearly('androd')), ['os=Android']);
    assert.deepEqual(names(vocabulary.nearly('prp')), []);
  });

  it('gives none where many begin so: that would be no question', () => {
    const members = Array.from({ length: 200 }, (_, i) => `item ${i}`);
    const many = new Vocabulary([{ name: 'item', field: 'item', members }]);
    assert.deepEqual(many.beginning('item').found, []);
    assert.deepEqual(names(many.exactly('item 7')), ['item=item 7']);
  });

  it('knows a dimension by its field and by its name', () => {
    const [dimension] = new Vocabulary([{ name: 'user_agent', field: 'User-Agent', members: [] }]).dimensions;
    const known = new Vocabulary(dimension ? [dimension] : []);
    for (const name of ['user-agent', 'user_agent', 'user agent']) assert.equal(known.dimension(name), dimension, name);
    assert.equal(known.dimension('agent'), undefined);
  });
});
