import { space } from '../bytes/byteClass';
import { bytesOf, indexWithin, startsWith } from '../bytes/byteSearch';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';

interface Part {
  readonly field: number;
  readonly kind: 'word' | 'gap' | 'longest';
  /** What must follow. */
  readonly next: Uint8Array;
}

/**
 * What a program writes, with the parts that differ: `<user>` is one word, `<user*>` anything, as long as the rest can
 * match, `<>` anything, as short as the next words can be found, and not kept. More may follow at the end.
 */
export class AuthPhrase {
  readonly head: Uint8Array;
  private readonly parts: readonly Part[];
  /** Where the parts of the last match lie: start and end of each. */
  private readonly spans: Int32Array;

  constructor(pattern: string, fields: FieldNames) {
    const [head = '', ...pieces] = pattern.split(/<([^>]*)>/);
    this.head = bytesOf(head);
    this.parts = pieces.flatMap((piece, i) => (i % 2 === 0 ? [partOf(piece, pieces[i + 1] ?? '', fields)] : []));
    this.spans = new Int32Array(this.parts.length * 2);
  }

  /** Adds the parts to the record if [from, to) begins like this. */
  match(bytes: Uint8Array, from: number, to: number, record: RecordBuffer): boolean {
    if (!startsWith(bytes, from, to, this.head) || !this.rest(bytes, from + this.head.length, to, 0)) return false;
    this.parts.forEach(({ field }, i) => {
      if (field >= 0) record.add(field, this.spans[i * 2] ?? 0, this.spans[i * 2 + 1] ?? 0);
    });
    return true;
  }

  private rest(bytes: Uint8Array, from: number, to: number, first: number): boolean {
    let p = from;
    for (let i = first; i < this.parts.length; i++) {
      const part = this.parts[i];
      if (part?.kind === 'longest') return this.longest(bytes, p, to, i, part.next);
      const end = part ? endOf(part, bytes, p, to) : -1;
      if (!part || end < 0 || !startsWith(bytes, end, to, part.next)) return false;
      this.spans[i * 2] = p;
      this.spans[i * 2 + 1] = end;
      p = end + part.next.length;
    }
    return true;
  }

  /** From the right: what a stranger chose may hold words of the pattern, what follows is the program's own. */
  private longest(bytes: Uint8Array, from: number, to: number, i: number, next: Uint8Array): boolean {
    this.spans[i * 2] = from;
    for (let end = to - next.length; end >= from; end--) {
      if (!startsWith(bytes, end, to, next) || !this.rest(bytes, end + next.length, to, i + 1)) continue;
      this.spans[i * 2 + 1] = end;
      return true;
    }
    return false;
  }
}

function partOf(name: string, next: string, fields: FieldNames): Part {
  const kind = name === '' ? 'gap' : name.endsWith('*') ? 'longest' : 'word';
  const field = name.replace('*', '');
  return { field: field === '' ? -1 : fields.idOf(field), kind, next: bytesOf(next) };
}

/** The end of a word, which is not empty, or of a gap; -1 where there is none. */
function endOf({ kind, next }: Part, bytes: Uint8Array, from: number, to: number): number {
  if (kind === 'gap') return indexWithin(bytes, from, to, next);
  const stop = next[0];
  let p = from;
  while (p < to && bytes[p] !== space && bytes[p] !== stop) p++;
  return p > from ? p : -1;
}
