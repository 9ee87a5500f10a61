import { inflateSync } from 'node:zlib';

/** A picture without transparency, three bytes a pixel. */
export interface Rgb {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** The pixels of a PNG as Chromium writes it: eight bits a channel, not interlaced. @throws Error where it is another */
export function pngPixels(png: Buffer): Rgb {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 2 ? 3 : 4];
  if (png[24] !== 8 || (png[25] !== 2 && png[25] !== 6) || png[28] !== 0)
    throw new Error(`no PNG of eight bits a channel in true colour: depth ${png[24]}, type ${png[25]}`);
  const stride = width * channels;
  const lines = inflateSync(Buffer.concat([...chunksOf(png, 'IDAT')]));
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) unfilter(lines, bytes, y, stride, channels);
  if (channels === 3) return { width, height, rgb: bytes };
  return { width, height, rgb: bytes.filter((_, i) => i % 4 !== 3) };
}

function* chunksOf(png: Buffer, wanted: string): Generator<Buffer> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === wanted) yield png.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

/** Undoes the filter of one line: https://www.w3.org/TR/png-3/#9Filters */
function unfilter(lines: Buffer, bytes: Uint8Array, y: number, stride: number, channels: number): void {
  const [from, to] = [y * (stride + 1) + 1, y * stride];
  const kind = lines[from - 1];
  for (let x = 0; x < stride; x++) {
    const left = x < channels ? 0 : (bytes[to + x - channels] ?? 0);
    const up = y === 0 ? 0 : (bytes[to + x - stride] ?? 0);
    const corner = y === 0 || x < channels ? 0 : (bytes[to + x - stride - channels] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind ?? 0] ?? 0;
    bytes[to + x] = (lines[from + x] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
