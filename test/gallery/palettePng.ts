import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/ingest/sources/crc32';
import type { Rgb } from './pngPixels';

const mostColours = 256;

/** A PNG of at most 256 colours, a third as large as one in true colour; the frequent ones are exact, and none is far off. */
export function palettePng({ width, height, rgb }: Rgb): Buffer {
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++)
    colours[i] = ((rgb[i * 3] ?? 0) << 16) | ((rgb[i * 3 + 1] ?? 0) << 8) | (rgb[i * 3 + 2] ?? 0);
  const palette = paletteOf(colours);
  const placeOf = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] ?? 0;
      const place = placeOf.get(colour) ?? nearest(palette, colour);
      placeOf.set(colour, place);
      lines[y * (width + 1) + 1 + x] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const inks = Buffer.from(palette.flatMap(channels));
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', inks),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Of colours that are alike the most frequent one stands for all. */
function paletteOf(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let bits = 0; ; bits++) {
    const alike = new Map<number, number>();
    const mask = (0xff & (0xff << bits)) * 0x010101;
    for (const colour of byCount) if (!alike.has(colour & mask)) alike.set(colour & mask, colour);
    // Further on, the rare ones of too many go to the nearest that is there.
    if (alike.size <= mostColours || bits === 4) return [...alike.values()].slice(0, mostColours);
  }
}

function nearest(palette: readonly number[], colour: number): number {
  const wanted = channels(colour);
  const far = (other: number): number =>
    channels(other).reduce((sum, each, i) => sum + (each - (wanted[i] ?? 0)) ** 2, 0);
  const away = palette.map(far);
  return away.indexOf(Math.min(...away));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
