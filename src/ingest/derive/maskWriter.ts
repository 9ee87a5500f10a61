import { comma, space } from '../bytes/byteClass';

const joining = new Uint8Array(256);
for (const c of '-_.:/,+') joining[c.charCodeAt(0)] = 1;

/** Writes a masked text: blanks as one space, masks that stand together, as those of `10.0.0.1:80`, as one. */
export class MaskWriter {
  /** Bytes that a masked text has at most. */
  static readonly longest = 300;
  isFull = false;
  private source = new Uint8Array(0);
  private target = new Uint8Array(0);
  private start = 0;
  private to = 0;
  /** The place after the mask that was written last. */
  private masked = -1;

  begin(source: Uint8Array, target: Uint8Array, at: number): void {
    this.source = source as Uint8Array<ArrayBuffer>;
    this.target = target as Uint8Array<ArrayBuffer>;
    this.start = at;
    this.to = at;
    this.masked = -1;
    this.isFull = false;
  }

  blank(): void {
    if (this.to > this.start && this.target[this.to - 1] !== space && this.fits(1)) this.target[this.to++] = space;
  }

  copy(from: number, end: number): void {
    if (!this.fits(end - from)) return;
    const { source, target } = this;
    let { to } = this;
    for (let p = from; p < end; p++) target[to++] = source[p] ?? 0;
    this.to = to;
  }

  mask(): void {
    if (this.joinsMask()) {
      this.to = this.masked;
      return;
    }
    if (!this.fits(3)) return;
    this.target[this.to] = 0x3c;
    this.target[this.to + 1] = 0x2a;
    this.target[this.to + 2] = 0x3e;
    this.to += 3;
    this.masked = this.to;
  }

  /** The end of the text. */
  finish(): number {
    return this.to > this.start && this.target[this.to - 1] === space ? this.to - 1 : this.to;
  }

  /** Whether between the last mask and here stands nothing but one mark, or a comma and a space. */
  private joinsMask(): boolean {
    const { masked, to, target } = this;
    if (masked < 0) return false;
    if (to === masked) return true;
    if (to === masked + 1) return joining[target[masked] ?? 0] === 1;
    return to === masked + 2 && target[masked] === comma && target[masked + 1] === space;
  }

  private fits(bytes: number): boolean {
    if (this.to + bytes <= this.start + MaskWriter.longest) return true;
    this.isFull = true;
    return false;
  }
}
