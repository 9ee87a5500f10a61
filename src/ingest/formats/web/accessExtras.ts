import type { Block } from '../../bytes/block';
import { isDigit, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { KeyFields } from '../../bytes/keyFields';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type ExtraShape, extraShape } from './extraShape';
import { QuotedText } from './quotedText';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const equals = 0x3d;
const dash = 0x2d;
const mostExtras = 32;

/** What ingress-nginx writes behind the user agent. Source: its documentation, "Log format". */
const ingressNames = [
  ...['request_length', 'duration', 'upstream_name', 'alternative_upstream_name', 'upstream'],
  ...['upstream_bytes', 'upstream_time', 'upstream_status', 'request_id'],
];
/** What Traefik writes there. Source: its documentation, "Access logs", common format. */
const traefikNames = ['request_count', 'router', 'backend', 'duration'];

/** The names of a shape, the likeliest first: a second time in a line is another than the first. */
const shapeNames: Readonly<Record<ExtraShape, readonly string[]>> = {
  whole: ['duration'],
  decimal: ['duration', 'upstream_time'],
  time: ['duration', 'upstream_time'],
  address: ['forwarded_for'],
  endpoint: ['upstream'],
  id: ['request_id'],
  host: ['virtual_host'],
  other: [],
};

/**
 * Names what access logs hold behind the fields that all of them have. Servers write there what they are told to, and
 * no header says what: a text of the form `name=value` has its own name, another goes by its shape.
 */
export class AccessExtras {
  private readonly quoted = new QuotedText();
  private readonly keys: KeyFields;
  private readonly from = new Int32Array(mostExtras);
  private readonly to = new Int32Array(mostExtras);
  private readonly shapes: ExtraShape[] = [];

  constructor(private readonly fields: FieldNames) {
    this.keys = new KeyFields(fields);
  }

  /** Adds what stands in [start, end). */
  add(block: Block, start: number, end: number, record: RecordBuffer): void {
    this.keys.beginRecord();
    this.split(block, start, end, record);
    const { shapes, from } = this;
    const third = block.bytes[(from[2] ?? 0) - 1] === openBracket;
    const isIngress = shapes[0] === 'whole' && shapes[1] === 'decimal' && shapes.length > 2 && third;
    const isTraefik = shapes[0] === 'whole' && shapes[3] === 'time' && shapes.length === 4;
    const names = isIngress ? ingressNames : isTraefik ? traefikNames : [];
    let taken = '';
    shapes.forEach((shape, i) => {
      const free = shapeNames[shape].find((name) => !taken.includes(` ${name} `));
      const name = names[i] ?? free ?? `extra_${i + 1}`;
      taken += ` ${name} `;
      addValue(block.bytes, from[i] ?? 0, this.to[i] ?? 0, this.fields.idOf(name), record);
    });
  }

  /** Takes the text apart; parts that bring their name are added at once. */
  private split(block: Block, start: number, end: number, record: RecordBuffer): void {
    const { bytes } = block;
    const { shapes } = this;
    shapes.length = 0;
    for (let p = start; p < end && shapes.length < mostExtras; ) {
      if (bytes[p] === space) {
        p++;
        continue;
      }
      const key = keyEnd(bytes, p, end);
      const id = key < 0 ? -1 : this.keys.firstFieldOf(block, p, key);
      const [from, to, next] = this.partAt(block, key < 0 ? p : key + 1, end);
      p = next;
      if (key >= 0) addValue(bytes, from, to, id, record);
      else {
        this.from[shapes.length] = from;
        this.to[shapes.length] = to;
        shapes.push(extraShape(bytes, from, to));
      }
    }
  }

  /** The span of the part at `at`, without its quotes or brackets, and the place after it. */
  private partAt(block: Block, at: number, end: number): readonly [from: number, to: number, next: number] {
    const { bytes } = block;
    const { quoted } = this;
    if (quoted.find(block, at, end)) return [quoted.from, quoted.to, quoted.next(end)];
    let p = at;
    while (p < end && bytes[p] !== space) p++;
    return bytes[at] === openBracket && bytes[p - 1] === closeBracket && p > at + 1 ? [at + 1, p - 1, p] : [at, p, p];
  }
}

/** Where the name before an equals sign ends; -1 where no name stands at `at`. */
function keyEnd(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isNameByte(bytes[p])) p++;
  return p > at && p < end - 1 && bytes[p] === equals && !isDigit(bytes[at]) ? p : -1;
}

const isNameByte = (byte = 0): boolean =>
  isDigit(byte) || byte === 0x5f || byte === dash || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);

function addValue(bytes: Uint8Array, start: number, end: number, field: number, record: RecordBuffer): void {
  if (field >= 0 && end > start && !(end === start + 1 && bytes[start] === dash)) record.add(field, start, end);
}
