import { type Block, newBlock } from '../../bytes/block';
import { newline } from '../../bytes/byteClass';
import { escapeByte, withoutEscapes } from '../escapes';
import type { WrappedLine, Wrapper } from './wrapper';

/** Takes single lines out of their wrapper, also those whose prefix is coloured. */
export class Unwrapper {
  private clean = newBlock(0);

  constructor(private readonly wrapper: Wrapper) {}

  /**
   * Reads the line [start, end), which a newline follows. Gives the block that the spans of `line` are of, which holds
   * until the next call; `null` where it is no line of the wrapper.
   */
  unwrap(block: Block, start: number, end: number, line: WrappedLine): Block | null {
    line.begin();
    if (this.wrapper.unwrap(block, start, end, line)) return block;
    return block.bytes[start] === escapeByte && this.unwrapClean(block, start, end, line) ? this.clean : null;
  }

  private unwrapClean({ bytes }: Block, start: number, end: number, line: WrappedLine): boolean {
    if (this.clean.bytes.length < end - start + 16) this.clean = newBlock(2 * (end - start));
    const to = withoutEscapes(bytes, start, end, this.clean.bytes);
    this.clean.bytes[to] = newline;
    line.begin();
    return this.wrapper.unwrap(this.clean, 0, to, line);
  }
}
