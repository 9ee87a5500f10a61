import { newline } from '../bytes/byteClass';
import { HandleSource } from '../sources/handleSource';

const pieceBytes = 64 * 1024;

/** The bytes of a file from a place on, a few lines at a time: it ends after them, and goes on after `more`. */
export class LineSource extends HandleSource {
  private readonly piece = new Uint8Array(pieceBytes);
  private start = 0;
  private end = 0;
  private lines = 0;
  /** Where it ends, if there are not as many lines before. */
  private stop = 0;
  /** True once the file has no more. */
  atEnd = false;

  /** Goes on for some lines, or for one and those that begin within so many bytes, whichever is less. */
  more(lines: number, bytes: number): void {
    this.lines = lines;
    this.stop = this.position + bytes;
  }

  async read(target: Uint8Array, at: number, length: number): Promise<number> {
    if (this.lines === 0) return 0;
    if (this.start === this.end && !(await this.next())) return 0;
    const stop = this.piece.indexOf(newline, this.start) + 1;
    const isWhole = stop > 0 && stop <= this.end && stop - this.start <= length;
    const taken = isWhole ? stop - this.start : Math.min(length, this.end - this.start);
    target.set(this.piece.subarray(this.start, this.start + taken), at);
    this.start += taken;
    this.position += taken;
    if (isWhole) this.lines = this.position < this.stop ? this.lines - 1 : 0;
    return taken;
  }

  private async next(): Promise<boolean> {
    const wanted = Math.min(pieceBytes, this.to - this.position);
    const { bytesRead } = wanted <= 0 ? { bytesRead: 0 } : await this.handle.read(this.piece, 0, wanted, this.position);
    this.start = 0;
    this.end = bytesRead;
    this.atEnd = bytesRead === 0;
    return bytesRead > 0;
  }
}
