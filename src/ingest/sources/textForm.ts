import type { FileHandle } from 'node:fs/promises';

/** How the text of a file stands on the disk. */
export interface TextForm {
  readonly kind: 'plain';
  /** Bytes of the byte order mark. */
  readonly bom: number;
}

/** Finds out the form of a file from its first bytes. */
export async function textFormOf(handle: FileHandle): Promise<TextForm> {
  const bytes = new Uint8Array(3);
  const { bytesRead } = await handle.read(bytes, 0, 3, 0);
  const marked = bytesRead === 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { kind: 'plain', bom: marked ? 3 : 0 };
}
