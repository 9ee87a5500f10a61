import { isUtf8 } from 'node:buffer';

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The charset that a byte order mark names, and the mark's length; without one it is for `charsetOf` to say. */
export function markedCharset([a, b, c]: Uint8Array): { charset: Charset; bom: number } | null {
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', bom: 2 };
  return a === 0xef && b === 0xbb && c === 0xbf ? { charset: 'utf-8', bom: 3 } : null;
}

/**
 * The charset of bytes without a mark. UTF-16 shows by the zero bytes of its ASCII letters, all at even or all at odd
 * places; Latin-1 (read as windows-1252, its superset in practice) by high bytes between letters of which hardly any
 * make UTF-8. Anything else is UTF-8, perhaps with broken bytes.
 */
export function charsetOf(bytes: Uint8Array): Charset {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const half = bytes.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return even + odd === 0 && !isUtf8(bytes) && isLatin(bytes) ? 'windows-1252' : 'utf-8';
}

/** Whether nearly all high bytes stand alone, as letters do, beside a letter or a blank. */
function isLatin(bytes: Uint8Array): boolean {
  let letters = 0;
  let others = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) continue;
    const before = bytes[i - 1] ?? 0x20;
    const after = bytes[i + 1] ?? 0x20;
    if (b >= 0xc2 && after >= 0x80 && after < 0xc0) {
      others++;
      i++;
    } else if (b >= 0xa0 && (isWordByte(before) || isWordByte(after))) letters++;
    else others++;
  }
  return letters > 0 && letters >= 9 * others;
}

const isWordByte = (byte: number): boolean =>
  byte === 0x20 || byte >= 0xc0 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** The text as UTF-8, without a byte order mark; what the charset has no meaning for becomes U+FFFD. */
export async function* recoded(
  chunks: AsyncIterable<Uint8Array>,
  charset: Charset,
  bom: number,
): AsyncGenerator<Uint8Array> {
  const decoder = charset === 'utf-8' ? null : new TextDecoder(charset, { ignoreBOM: true });
  const encoder = new TextEncoder();
  let skip = bom;
  for await (const chunk of chunks) {
    const from = Math.min(skip, chunk.length);
    skip -= from;
    const rest = chunk.subarray(from);
    yield decoder ? encoder.encode(decoder.decode(rest, { stream: true })) : rest;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}
