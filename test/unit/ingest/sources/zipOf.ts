import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and how it is told to be packed: stored as it is, unless `method` is 8, which deflates it. */
type ZipFile = readonly [
  name: string,
  text: string,
  packing?: { method?: number; isEncrypted?: boolean; sum?: number },
];

/** A zip archive of texts with their names. Source: PKWARE's APPNOTE, 4.3. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text, { method = 0, isEncrypted = false, sum = crc32(text) } = {}] of files) {
    const data = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const packed = isEncrypted ? Buffer.concat([Buffer.alloc(12), data]) : data;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isEncrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt16LE(0x5a21, 8);
    shared.writeUInt32LE(sum, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(Buffer.byteLength(text), 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
