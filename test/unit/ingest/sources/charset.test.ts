import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { charsetOf } from '../../../../src/ingest/sources/charset';
import { dimensionOf, logFolder, overriding } from '../logFolder';

const { read } = logFolder();
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const csv = (names: readonly string[]): string =>
  ['time,place', ...names.map((name) => `2025-01-01T00:00:00Z,${name}`)].join('\r\n');
const places = ['München', 'Köln', 'Århus', 'São Paulo', 'Köln'];
const placesOf = async (name: string, content: Uint8Array) =>
  dimensionOf(await read(name, content, overriding({ dimensions: ['place'] })), 'place');

describe('readLog reads the letters of a log', () => {
  const text = csv(places);
  for (const [name, content] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with a byte order mark', bigEndian(`\ufeff${text}`)],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE without', bigEndian(text)],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['gzipped UTF-16', gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['gzipped UTF-8 with a byte order mark', gzipSync(`\ufeff${text}`)],
  ] as const)
    it(`in ${name}`, async () => {
      assert.deepEqual(await placesOf('letters.csv', content), places);
    });

  it('in Latin-1 of which only the middle of a long file has any', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => (i > 9_000 && i < 11_000 ? 'Köln' : 'Rome'));
    const got = await placesOf('middle.csv', Buffer.from(csv(names), 'latin1'));
    assert.deepEqual([...new Set(got)], ['Rome', 'Köln']);
  });

  it('with broken bytes in UTF-8 visible as such', async () => {
    const end = Buffer.from('ln\r\n');
    const broken = Buffer.concat([Buffer.from(csv(['Köln', 'Ko'])), Buffer.from([0xff, 0xfe, 0x80]), end]);
    assert.deepEqual(await placesOf('broken.csv', broken), ['Köln', 'Ko\\xFF\\xFE\\x80ln']);
  });

  it('with zero bytes inside a value kept', async () => {
    assert.deepEqual(await placesOf('zero.csv', Buffer.from(csv(['a\0b', 'c']))), ['a\0b', 'c']);
  });
});

describe('charsetOf', () => {
  it('takes any valid UTF-8 without zeros for UTF-8', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 }).filter((t) => !t.includes('\0'));
    fc.assert(fc.property(text, (t) => charsetOf(Buffer.from(t)) === 'utf-8'));
  });

  it('takes ASCII in UTF-16 of either order for what it is', () => {
    const text = fc.string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 200 });
    fc.assert(
      fc.property(
        text,
        (t) => charsetOf(Buffer.from(t, 'utf16le')) === 'utf-16le' && charsetOf(bigEndian(t)) === 'utf-16be',
      ),
    );
  });

  it('takes random high bytes for broken UTF-8, not for Latin-1', () => {
    assert.equal(charsetOf(Uint8Array.of(0x41, 0x80, 0x81, 0xff, 0xfe, 0x42, 0x90, 0x30, 0xa0, 0x31)), 'utf-8');
  });
});
