import * as zlib from 'node:zlib';

/** Node before 20.15 has none of its own. */
const ofNode = zlib.crc32 as typeof zlib.crc32 | undefined;

/** The CRC-32 of bytes, as zip has it, going on from that of those before them. Source: RFC 1952, section 8. */
export const crc32 = (bytes: Uint8Array, before = 0): number => (ofNode ?? tableCrc32)(bytes, before);

let table: Uint32Array | null = null;

/** The same, by a table. */
export function tableCrc32(bytes: Uint8Array, before = 0): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => remainder(byte));
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function remainder(byte: number): number {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
}
