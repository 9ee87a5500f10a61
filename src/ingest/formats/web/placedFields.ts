import type { Block } from '../../bytes/block';
import { quote, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { QuotedText } from './quotedText';
import { RequestLine } from './requestLine';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const dash = 0x2d;
const colon = 0x3a;
const most = 64;

/**
 * Reads lines whose parts are known by their place: words, `"quoted"` or `[bracketed]`, parted by single spaces. A column
 * named `request` is taken apart as a request line. Parts beyond the columns known,
 * which a later version of the format has, are named by their place.
 */
export class PlacedFields {
  count = 0;
  private readonly from = new Int32Array(most);
  private readonly to = new Int32Array(most);
  private readonly quoted = new QuotedText();
  private readonly request: RequestLine;
  private readonly ids: number[];
  private readonly requestAt: number;
  private readonly clientAt: number;

  constructor(
    private readonly fields: FieldNames,
    columns: readonly string[],
    /** Whether the client's address is written with its port. */
    private readonly hasPorts: boolean,
  ) {
    this.ids = columns.map((name) => (name === 'request' ? -1 : fields.idOf(name)));
    this.requestAt = columns.indexOf('request');
    this.clientAt = columns.indexOf('client');
    this.request = new RequestLine(fields);
  }

  /** Finds the parts of the line [start, end). */
  split(block: Block, start: number, end: number): void {
    const { bytes } = block;
    this.count = 0;
    for (let p = start; p < end && this.count < most; p++) {
      let from = p;
      let to = p;
      if (this.quoted.find(block, p, end)) {
        ({ from, to } = this.quoted);
        p = this.quoted.next(end);
      } else {
        const isBracketed = bytes[p] === openBracket;
        while (p < end && bytes[p] !== (isBracketed ? closeBracket : space)) p++;
        if (isBracketed) from++;
        to = p;
        if (isBracketed && p < end) p++;
      }
      this.from[this.count] = from;
      this.to[this.count++] = to;
    }
  }

  /** Whether the part holds but these characters, at least one. */
  isMadeOf(bytes: Uint8Array, part: number, characters: string): boolean {
    const from = this.from[part] ?? 0;
    const to = part < this.count ? (this.to[part] ?? 0) : from;
    for (let p = from; p < to; p++) if (!characters.includes(String.fromCharCode(bytes[p] ?? 0))) return false;
    return to > from;
  }

  isQuoted(bytes: Uint8Array, part: number): boolean {
    return part < this.count && bytes[(this.from[part] ?? 0) - 1] === quote;
  }

  /** Adds the parts found last; `-` is none. */
  add(bytes: Uint8Array, record: RecordBuffer): void {
    for (let i = this.ids.length; i < this.count; i++) this.ids.push(this.fields.idOf(`column ${i + 1}`));
    for (let i = 0; i < this.count; i++) {
      const from = this.from[i] ?? 0;
      const to = this.to[i] ?? 0;
      if (to === from || (to === from + 1 && bytes[from] === dash)) continue;
      if (i === this.requestAt) this.request.add(bytes, from, to, record);
      else record.add(this.ids[i] ?? -1, from, i === this.clientAt && this.hasPorts ? beforePort(bytes, from, to) : to);
    }
  }
}

/** Where an address ends that a port always follows. */
export function beforePort(bytes: Uint8Array, start: number, end: number): number {
  let p = end;
  while (p > start && bytes[p - 1] !== colon) p--;
  return p > start + 1 ? p - 1 : end;
}
