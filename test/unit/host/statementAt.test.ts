import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statementAt } from '../../../src/host/statementAt';

describe('statementAt', () => {
  const text = "-- one\nSELECT 1\nFROM a;\n\n-- two\nSELECT ';' AS x\nFROM b; -- done\n\nSELECT 3";
  const at = (part: string): string => statementAt(text, text.indexOf(part));

  it('is the one around the position, with its comment, up to the semicolon that ends a line', () => {
    assert.equal(at('SELECT 1'), '-- one\nSELECT 1\nFROM a;');
    assert.equal(at('FROM a'), '-- one\nSELECT 1\nFROM a;');
    assert.equal(at("';'"), "-- two\nSELECT ';' AS x\nFROM b; -- done");
  });

  it('is the next one on a blank line before it, and the last one without a semicolon', () => {
    assert.match(at('-- two'), /^-- two/);
    assert.equal(at('SELECT 3'), 'SELECT 3');
    assert.equal(statementAt(text, text.length), 'SELECT 3');
  });

  it('is blank for a text without any', () => {
    assert.equal(statementAt('', 0), '');
    assert.equal(statementAt('\n  \n', 2), '');
  });
});
