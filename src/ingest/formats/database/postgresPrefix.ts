import { colon, comma, isDigit, space } from '../../bytes/byteClass';
import { bytesOf, indexWithin, startsWith } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { digitRun } from '../../time/digits';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const unknown = bytesOf('[unknown]');
const at = bytesOf('@');
const port = bytesOf('(');

/**
 * Reads what stands between the time and the severity: `[123]`, `123`, `user@database`, `10.0.0.1(5432)`, and
 * `user=u,db=d,app=a,client=c`, in any order: common forms of the setting log_line_prefix.
 */
export class PostgresPrefix {
  /** The span of the process id; empty where there is none. */
  pidFrom = 0;
  pidTo = 0;
  private readonly pid: number;
  private readonly user: number;
  private readonly database: number;
  private readonly client: number;
  private readonly keys: readonly (readonly [key: Uint8Array, field: number])[];

  constructor(fields: FieldNames) {
    this.pid = fields.idOf('pid');
    this.user = fields.idOf('user');
    this.database = fields.idOf('database');
    this.client = fields.idOf('client');
    const application = fields.idOf('application');
    const keys: readonly (readonly [string, number])[] = [
      ['user=', this.user],
      ['db=', this.database],
      ['database=', this.database],
      ['app=', application],
      ['client=', this.client],
      ['host=', this.client],
    ];
    this.keys = keys.map(([key, field]) => [bytesOf(key), field]);
  }

  /** Adds what [start, end) tells to the record, where one is given. */
  read(bytes: Uint8Array, start: number, end: number, record: RecordBuffer | null): void {
    this.pidFrom = 0;
    this.pidTo = 0;
    for (let p = start; p < end; ) {
      const byte = bytes[p];
      if (byte === space || byte === comma || byte === colon) p++;
      else p = byte === openBracket ? this.bracket(bytes, p, end) : this.word(bytes, p, end, record);
    }
    if (record && this.pidTo > this.pidFrom) record.add(this.pid, this.pidFrom, this.pidTo);
  }

  private bracket(bytes: Uint8Array, from: number, end: number): number {
    let close = from + 1;
    while (close < end && bytes[close] !== closeBracket) close++;
    this.takePid(bytes, from + 1, close);
    return close + 1;
  }

  private word(bytes: Uint8Array, from: number, end: number, record: RecordBuffer | null): number {
    const known = this.keys.find(([key]) => startsWith(bytes, from, end, key));
    const start = known ? from + known[0].length : from;
    let to = start;
    while (to < end && bytes[to] !== space && bytes[to] !== comma && (known || bytes[to] !== colon)) to++;
    if (known) add(record, known[1], bytes, start, to);
    else this.bare(bytes, from, to, record);
    return to;
  }

  private bare(bytes: Uint8Array, from: number, to: number, record: RecordBuffer | null): void {
    const sign = indexWithin(bytes, from, to, at);
    if (sign >= 0) {
      add(record, this.user, bytes, from, sign);
      add(record, this.database, bytes, sign + 1, to);
    } else if (!this.takePid(bytes, from, to) && isDigit(bytes[from]))
      add(record, this.client, bytes, from, Math.max(from, indexWithin(bytes, from, to, port)));
  }

  private takePid(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.pidTo > this.pidFrom || to === from || digitRun(bytes, from, to) !== to - from) return false;
    this.pidFrom = from;
    this.pidTo = to;
    return true;
  }
}

function add(record: RecordBuffer | null, field: number, bytes: Uint8Array, from: number, to: number): void {
  if (record && to > from && record.indexOf(field) < 0 && !startsWith(bytes, from, to, unknown))
    record.add(field, from, to);
}
