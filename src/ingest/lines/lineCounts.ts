/** A place in a text: a byte, and the 1-based line that it lies in. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
}

const start: TextPlace = { offset: 0, line: 1 };

/** What is known of the lines of one file: places far apart, from which a line or a byte is found without reading all. */
export class LineCounts {
  /** Bytes between two places. */
  static readonly step = 2 ** 20;
  /** The line of the byte at each multiple of the step, as far as the file was read. */
  readonly #lines: number[] = [1];

  /** Whether the line of this byte, a multiple of the step, is to be told next. */
  wants(offset: number): boolean {
    return offset === this.#lines.length * LineCounts.step;
  }

  /** Tells the line of a byte that is wanted. */
  add({ offset, line }: TextPlace): void {
    if (this.wants(offset)) this.#lines.push(line);
  }

  /** The last known place that does not lie behind a byte. */
  beforeOffset(offset: number): TextPlace {
    const at = Math.min(this.#lines.length - 1, Math.floor(offset / LineCounts.step));
    return this.#place(at);
  }

  /** The last known place before the byte where a line begins. */
  beforeLine(line: number): TextPlace {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#lines[middle] ?? 1) < line) low = middle;
      else high = middle - 1;
    }
    return this.#place(low);
  }

  #place(at: number): TextPlace {
    const line = this.#lines[at];
    return line === undefined ? start : { offset: at * LineCounts.step, line };
  }
}
