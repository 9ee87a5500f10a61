import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { space } from '../../bytes/byteClass';
import { bytesOf, lastIndexWithin } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { RequestLine } from './requestLine';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const openRound = 0x28;
const closeRound = 0x29;
const bar = 0x7c;
const arrow = bytesOf(' => generated ');

/**
 * Requests as uWSGI logs them by default: `[pid: 7|app: 0|req: 1/1] 10.0.0.1 () {38 vars in 696 bytes} [ctime] GET / =>
 * generated 47 bytes in 129 msecs (HTTP/1.1 200) …`. Source: uWSGI's core/logging.c.
 */
export const uwsgiLog: LineFormat = lineFormat({
  id: 'uwsgi',
  name: l10n.t('uWSGI request log'),
  continues: false,
  parser: (fields) => new UwsgiParser(fields),
});

class UwsgiParser implements LineParser {
  private readonly cursor = new LineCursor();
  private readonly request: RequestLine;
  private readonly pid: number;
  private readonly app: number;
  private readonly client: number;
  private readonly user: number;
  private readonly time: number;
  private readonly size: number;
  private readonly duration: number;
  private readonly protocol: number;
  private readonly status: number;

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.pid = fields.idOf('pid');
    this.app = fields.idOf('app');
    this.client = fields.idOf('client');
    this.user = fields.idOf('user');
    this.request = new RequestLine(fields);
    this.size = fields.idOf('bytes');
    this.duration = fields.idOf('duration');
    this.protocol = fields.idOf('protocol');
    this.status = fields.idOf('status');
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (bytes[start] !== openBracket || bytes[start + 1] !== 0x70) return false;
    const { cursor } = this;
    cursor.begin(bytes, start, end);
    if (!cursor.passText('[pid: ') || !cursor.run(bar)) return false;
    record.add(this.pid, cursor.from, cursor.to);
    if (cursor.passText('|app: ') && cursor.run(bar)) record.add(this.app, cursor.from, cursor.to);
    if (!cursor.until(closeBracket)) return false;
    cursor.blanks();
    if (cursor.word()) record.add(this.client, cursor.from, cursor.to);
    cursor.blanks();
    if (cursor.between(openRound, closeRound) && cursor.to > cursor.from) record.add(this.user, cursor.from, cursor.to);
    if (!cursor.until(openBracket) || !cursor.until(closeBracket)) return false;
    record.add(this.time, cursor.from, cursor.to);
    cursor.blanks();
    const answer = lastIndexWithin(bytes, cursor.at, end, arrow);
    this.request.add(bytes, cursor.at, answer < 0 ? end : answer, record);
    if (answer >= 0) {
      cursor.at = answer + arrow.length;
      this.addAnswer(bytes, record);
    }
    return true;
  }

  /** Adds what stands behind `generated`. */
  private addAnswer(bytes: Uint8Array, record: RecordBuffer): void {
    const { cursor } = this;
    if (cursor.word()) record.add(this.size, cursor.from, cursor.to);
    if (cursor.passText(' bytes in ') && cursor.word()) this.addDuration(bytes, cursor.from, cursor.to, record);
    if (!cursor.until(openRound) || !cursor.run(space)) return;
    record.add(this.protocol, cursor.from, cursor.to);
    cursor.blanks();
    if (cursor.run(closeRound)) record.add(this.status, cursor.from, cursor.to);
  }

  /** Durations in milliseconds: those that are written in microseconds too. */
  private addDuration(bytes: Uint8Array, from: number, to: number, record: RecordBuffer): void {
    const isMicro = this.cursor.passText(' micros');
    if (isMicro)
      record.addWritten(this.duration, to - from + 5, (target, at) => thousandth(bytes, from, to, target, at));
    else record.add(this.duration, from, to);
  }
}

/** Writes a whole number divided by a thousand, `68` as `0.068`. */
function thousandth(bytes: Uint8Array, from: number, to: number, target: Uint8Array, at: number): number {
  let p = at;
  const whole = Math.max(to - 3, from);
  if (whole === from) target[p++] = 0x30;
  for (let i = from; i < whole; i++) target[p++] = bytes[i] ?? 0;
  target[p++] = 0x2e;
  for (let i = to - 3; i < to; i++) target[p++] = i < from ? 0x30 : (bytes[i] ?? 0);
  return p;
}
