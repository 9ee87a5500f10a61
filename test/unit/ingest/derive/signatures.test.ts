import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { signatures } from '../../../../src/ingest/derive/signatures';

const distinct = (texts: readonly string[]): number => new Set(signatures(texts)).size;

describe('signatures', () => {
  it('makes one of texts that differ in a name', () => {
    const texts = ['User alice logged in from <*>', 'User bob logged in from <*>', 'User eve logged in from <*>'];
    const one = 'User <*> logged in from <*>';
    assert.deepEqual(signatures(texts), [one, one, one]);
  });

  const apart: readonly (readonly [string, string])[] = [
    ['Connection refused by host', 'Connection reset by peer'],
    ['Session started for <*>', 'Session ended for <*>'],
    ['Task <*> of queue mail finished with status ok', 'Task <*> of queue mail finished with status error'],
    ['The job <*> of the night batch was started, by cron', 'The job <*> of the night batch was stopped, by cron'],
    ['Disk is nearly full on node <*>', 'Disk is nearly full on node <*> again'],
    ['<*> <*> lost', '<*> <*> found'],
  ];
  for (const [one, other] of apart)
    it(`keeps "${one}" and "${other}" apart`, () => {
      assert.deepEqual(signatures([one, other]), [one, other]);
    });

  it('gives the empty text and a text of one word back', () => {
    assert.deepEqual(signatures(['', 'ready', '<*>']), ['', 'ready', '<*>']);
  });

  const word = fc.constantFrom('a', 'b', 'c', 'failed', '<*>', 'user', 'x');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  it('gives each text a template that it fits, of as many words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 30 }), (texts) => {
        const found = signatures(texts);
        assert.equal(found.length, texts.length);
        texts.forEach((each, i) => {
          const template = (found[i] ?? '').split(' ');
          const words = each.split(' ');
          assert.equal(template.length, words.length);
          words.forEach((w, at) => {
            assert.ok(template[at] === w || template[at] === '<*>', `${each} against ${found[i]}`);
          });
        });
      }),
    );
  });

  it('keeps the first words alone of texts that have grown too many', () => {
    const letters = 'bcdfghjklm';
    const name = (i: number): string => [...String(i)].map((c) => letters[Number(c)]).join('');
    const texts = Array.from(
      { length: 5000 },
      (_, i) => `went to ${name(i)} with ${name(i * 7)} and ${name(i * 3)} by foot`,
    );
    assert.ok(distinct(texts) <= 5000);
    const odd = Array.from({ length: 5000 }, (_, i) => `went ${name(i)} ${name(i + 1)} ${name(i + 2)} ${name(i + 3)}`);
    assert.ok(signatures(odd).at(-1)?.endsWith('<*>'));
  });
});
