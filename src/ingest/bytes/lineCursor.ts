import { backslash, isBlank, isDigit, quote, space } from './byteClass';

/**
 * Walks over a line's parts. Each taking method says whether the part was there, and then `from` and `to` are its span;
 * where it was not, the cursor stays. `at` is the place of the next byte.
 */
export class LineCursor {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  end = 0;
  /** The span of the part taken last. */
  from = 0;
  to = 0;
  /** Whether the part taken last, in quotes, holds a backslash or doubled quotes. */
  escaped = false;

  begin(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  get atEnd(): boolean {
    return this.at >= this.end;
  }

  /** Passes this one byte. */
  pass(byte: number): boolean {
    if (this.at >= this.end || this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  /** Passes these bytes, given as ASCII text. */
  passText(text: string): boolean {
    if (this.at + text.length > this.end) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[this.at + i] !== text.charCodeAt(i)) return false;
    this.at += text.length;
    return true;
  }

  /** Passes spaces and tabs; true if there was one. */
  blanks(): boolean {
    const before = this.at;
    while (this.at < this.end && isBlank(this.bytes[this.at])) this.at++;
    return this.at > before;
  }

  /** Takes bytes up to the next space; at least one. */
  word(): boolean {
    return this.run(space);
  }

  /** Takes decimal digits; at least one. */
  digits(): boolean {
    let p = this.at;
    while (p < this.end && isDigit(this.bytes[p])) p++;
    return this.take(this.at, p, p);
  }

  /** Takes bytes up to the next such byte, or the line's end; at least one. The byte itself is not passed. */
  run(stop: number): boolean {
    let p = this.at;
    while (p < this.end && this.bytes[p] !== stop) p++;
    return this.take(this.at, p, p);
  }

  /** Takes bytes up to the next such byte, which must come, and passes it; none between is well. */
  until(stop: number): boolean {
    let p = this.at;
    while (p < this.end && this.bytes[p] !== stop) p++;
    if (p >= this.end) return false;
    this.from = this.at;
    this.to = p;
    this.at = p + 1;
    return true;
  }

  /** Takes what stands between two bytes, such as brackets, of which the first is here. */
  between(open: number, close: number): boolean {
    if (this.at >= this.end || this.bytes[this.at] !== open) return false;
    let p = this.at + 1;
    while (p < this.end && this.bytes[p] !== close) p++;
    if (p >= this.end) return false;
    this.from = this.at + 1;
    this.to = p;
    this.at = p + 1;
    return true;
  }

  /** Takes what stands in double quotes; a backslash escapes the next byte. */
  quoted(): boolean {
    if (this.at >= this.end || this.bytes[this.at] !== quote) return false;
    this.escaped = false;
    for (let p = this.at + 1; p < this.end; p++) {
      const b = this.bytes[p];
      if (b === backslash) {
        this.escaped = true;
        p++;
      } else if (b === quote) {
        this.from = this.at + 1;
        this.to = p;
        this.at = p + 1;
        return true;
      }
    }
    return false;
  }

  /** Takes all that is left; it may be nothing. */
  rest(): void {
    this.from = this.at;
    this.to = this.end;
    this.at = this.end;
  }

  private take(from: number, to: number, next: number): boolean {
    if (to === from) return false;
    this.from = from;
    this.to = to;
    this.at = next;
    return true;
  }
}
