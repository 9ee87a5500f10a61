import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { visibleText } from '../../../../src/ingest/bytes/visibleText';

const visible = (bytes: Uint8Array): string => visibleText(Buffer.from(bytes), 0, bytes.length);

describe('visibleText', () => {
  it('gives any text back from its UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(Buffer.from(text)) === text));
  });

  it('shows each byte that is no UTF-8 by its number', () => {
    const shown: readonly (readonly [bytes: readonly number[], text: string])[] = [
      [[0xe9], '\\xE9'],
      [[0x61, 0x80, 0x62], 'a\\x80b'],
      [[0xe2, 0x82], '\\xE2\\x82'],
      [[0xc3, 0xbc, 0xff], 'ü\\xFF'],
      [[0xed, 0xa0, 0x80], '\\xED\\xA0\\x80'],
      [[0xef, 0xbf, 0xbd], '\ufffd'],
      [[0x00, 0xff], '\0\\xFF'],
    ];
    for (const [bytes, text] of shown) assert.equal(visible(Uint8Array.from(bytes)), text);
  });

  it('never throws and keeps the bytes around the broken ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (noise) => {
        const text = visible(Buffer.concat([Buffer.from('<'), noise, Buffer.from('>')]));
        assert.ok(text.startsWith('<') && text.endsWith('>'));
      }),
    );
  });
});
