import { gunzipped } from './gunzipped';
import { unbzipped } from './unbzipped';
import { unzstd } from './unzstd';

export type Compression = 'none' | 'gzip' | 'zstd' | 'bzip2';

/** Opens the compressed bytes anew, from their beginning. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** What data is compressed with, by its first bytes (RFC 1952, RFC 8878 with skippable frames, bzip2). */
export function compressionOf(head: Uint8Array): Compression {
  const [a = 0, b, c, d = 0] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if ((a === 0x28 || (a & 0xf0) === 0x50) && (b === 0xb5 || b === 0x2a)) {
    if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
    if (b === 0x2a && c === 0x4d && d === 0x18) return 'zstd';
  }
  const isBzip2 = a === 0x42 && b === 0x5a && c === 0x68 && d >= 0x31 && d <= 0x39;
  return isBzip2 && head[4] === 0x31 && head[5] === 0x41 ? 'bzip2' : 'none';
}

/** The data itself, all of its members and frames. Iterating throws where it is damaged, after what could be read. */
export function decompressed(kind: Compression, open: OpenBytes): AsyncIterable<Uint8Array> {
  if (kind === 'gzip') return gunzipped(open);
  if (kind === 'zstd') return unzstd(open);
  return kind === 'bzip2' ? unbzipped(open) : open();
}
