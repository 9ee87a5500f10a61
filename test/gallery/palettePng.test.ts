import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../src/ingest/sources/crc32';
import { palettePng } from './palettePng';
import { pngPixels } from './pngPixels';

/** The chunks of a PNG by name, each with the sum that closes it found right. */
function chunksOf(png: Buffer): Readonly<Record<string, Buffer>> {
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const end = at + 8 + png.readUInt32BE(at);
    assert.equal(png.readUInt32BE(end), crc32(png.subarray(at + 4, end)));
    chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, end);
  }
  return chunks;
}

/** The pixels of a PNG with a palette and no filters. */
function paletted(png: Buffer): Uint8Array {
  const { IHDR, PLTE, IDAT } = chunksOf(png);
  assert.ok(IHDR && PLTE && IDAT);
  const [width, lines] = [IHDR.readUInt32BE(0), inflateSync(IDAT)];
  const places = [...lines].filter((_, i) => i % (width + 1) !== 0);
  return Uint8Array.from(places.flatMap((place) => [...PLTE.subarray(place * 3, place * 3 + 3)]));
}

/** A true-colour PNG whose every line has one filter, as an encoder makes it. */
function filtered(width: number, height: number, channels: number, kind: number, bytes: Uint8Array): Buffer {
  const stride = width * channels;
  const lines = Buffer.alloc((stride + 1) * height);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (bytes[y * stride + x] ?? 0));
  for (let y = 0; y < height; y++) {
    lines[y * (stride + 1)] = kind;
    for (let x = 0; x < stride; x++) {
      const [a, b, c] = [at(x - channels, y), at(x, y - 1), at(x - channels, y - 1)];
      const far = [a, b, c].map((each) => Math.abs(a + b - c - each));
      const paeth = [a, b, c][far.indexOf(Math.min(...far))] ?? 0;
      lines[y * (stride + 1) + 1 + x] = at(x, y) - ([0, a, b, Math.floor((a + b) / 2), paeth][kind] ?? 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const packed = deflateSync(lines);
  // In two pieces, as a long picture has.
  const pieces = [packed.subarray(0, 5), packed.subarray(5)].map((piece) => chunk('IDAT', piece));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), ...pieces]);
}

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      bytes: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
    }),
  );

describe('pictures of the gallery', () => {
  it('are read whatever filter their lines have, with transparency or without', () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 0, max: 4 }), ({ width, height, bytes }, kind) => {
        const opaque = bytes.filter((_, i) => i % 4 !== 3);
        for (const [channels, given] of [
          [4, bytes],
          [3, opaque],
        ] as const) {
          const read = pngPixels(filtered(width, height, channels, kind, given));
          assert.deepEqual([read.width, read.height, [...read.rgb]], [width, height, [...opaque]]);
        }
      }),
    );
  });

  it('of up to 256 colours are written without any loss', () => {
    fc.assert(
      fc.property(picture, ({ width, height, bytes }) => {
        const rgb = bytes.filter((_, i) => i % 4 !== 3);
        assert.deepEqual([...paletted(palettePng({ width, height, rgb }))], [...rgb]);
      }),
    );
  });

  it('of more colours keep the frequent ones exactly, and no other is far off', () => {
    const [width, height] = [64, 64];
    const rgb = new Uint8Array(width * height * 3);
    // Half is a background; the rest is a smooth field of thousands of colours.
    for (let i = 0; i < width * height; i++) rgb.set(i % 2 ? [31, 31, 31] : [(i >> 4) & 255, i & 63, 90], i * 3);
    const read = paletted(palettePng({ width, height, rgb }));
    const off = [...rgb].map((level, i) => Math.abs(level - (read[i] ?? 0)));
    assert.ok(Math.max(...off) <= 15, `${Math.max(...off)}`);
    assert.deepEqual(
      off.filter((_, i) => Math.floor(i / 3) % 2 === 1).filter((each) => each > 0),
      [],
    );
  });

  it('that are no true colour are refused', () => {
    const png = palettePng({ width: 1, height: 1, rgb: new Uint8Array(3) });
    assert.throws(() => pngPixels(png), /no PNG of eight bits a channel in true colour: depth 8, type 3/);
  });
});
