/** Bytes with a view for reading four at a time: `slack` more bytes than are in use can always be read. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
}

/** How far past the bytes in use a word read may reach. */
export const slack = 8;

/** A zeroed block with room for `size` bytes and the slack. */
export function newBlock(size: number): Block {
  const bytes = new Uint8Array(size + slack);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** A block that holds a copy of these bytes. */
export function blockOf(source: Uint8Array): Block {
  const made = newBlock(source.length);
  made.bytes.set(source);
  return made;
}
