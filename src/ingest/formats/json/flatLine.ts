import { type Block, newBlock } from '../../bytes/block';
import { newline } from '../../bytes/byteClass';
import { skipBlanks } from './jsonValue';

/** A JSON value that may span lines, copied out as one line, without the breaks and what indents its lines. */
export class FlatLine {
  block: Block = newBlock(1024);

  /** Copies the valid or invalid value [start, end), which holds `lines` newlines; gives the place of the line's end. */
  take({ bytes }: Block, start: number, end: number, lines: number): number {
    if (end - start >= this.block.bytes.length - 9) this.block = newBlock((end - start) * 2);
    const line = this.block.bytes;
    let to = 0;
    let p = start;
    for (let i = 0; i < lines; i++) {
      const next = bytes.indexOf(newline, p);
      line.set(bytes.subarray(p, next), to);
      to += next - p;
      p = skipBlanks(bytes, next + 1);
    }
    line.set(bytes.subarray(p, end), to);
    to += end - p;
    line[to] = newline;
    return to;
  }
}
