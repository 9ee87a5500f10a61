import type { Buffer } from 'node:buffer';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes [start, end) as UTF-8; bytes that are none stay visible, as `\\xE9`. */
export function visibleText(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\ufffd') ? withBadBytes(bytes.subarray(start, end)) : text;
}

function withBadBytes(bytes: Uint8Array): string {
  let text = '';
  for (let p = 0; p < bytes.length; ) {
    const sign = signAt(bytes, p);
    text += sign?.text ?? `\\x${(bytes[p] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    p += sign?.length ?? 1;
  }
  return text;
}

/** The sign that starts at a place; `null` where no whole and valid one does. */
function signAt(bytes: Uint8Array, at: number): { text: string; length: number } | null {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  try {
    return at + length <= bytes.length ? { text: decoder.decode(bytes.subarray(at, at + length)), length } : null;
  } catch {
    return null;
  }
}
