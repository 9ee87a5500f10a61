import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { colon, isDigit, space } from '../../bytes/byteClass';
import { bytesOf, indexWithin } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { StampReader } from '../../time/stampReader';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { HaproxyMessage } from './haproxyMessage';

const program = bytesOf('haproxy');
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openAngle = 0x3c;
const closeAngle = 0x3e;
/** The stamp and the host before the program's name are no longer than this. */
const longestPrefix = 128;

/** The log of HAProxy, with the prefix of syslog or without; the time of a request is its own, not that of the prefix. */
export const haproxyLog: LineFormat = lineFormat({
  id: 'haproxy',
  name: l10n.t('HAProxy log'),
  continues: false,
  parser: (fields) => new HaproxyParser(fields),
});

class HaproxyParser implements LineParser {
  private readonly stamps = new StampReader();
  private readonly message: HaproxyMessage;
  private readonly time: number;
  private readonly host: number;
  private readonly program: number;
  private readonly pid: number;
  private readonly text: number;

  constructor(fields: FieldNames) {
    this.message = new HaproxyMessage(fields);
    this.time = fields.idOf('time');
    this.host = fields.idOf('host');
    this.program = fields.idOf('program');
    this.pid = fields.idOf('pid');
    this.text = fields.idOf('message');
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const name = indexWithin(bytes, start, Math.min(end, start + longestPrefix), program);
    if (name < 0 || bytes[name - 1] !== space) return this.message.read(block, start, end, record);
    let p = name + program.length;
    if (bytes[p] === openBracket) {
      const pid = ++p;
      while (p < end && isDigit(bytes[p])) p++;
      if (bytes[p] !== closeBracket) return false;
      record.add(this.pid, pid, p++);
    }
    if (bytes[p] !== colon || p >= end) return false;
    p++;
    while (p < end && bytes[p] === space) p++;
    record.add(this.program, name, name + program.length);
    const from = afterPriority(bytes, start, name);
    if (Number.isNaN(this.stamps.readPrefix(bytes, from, name))) return false;
    const { stampEnd } = this.stamps;
    if (stampEnd + 1 < name - 1) record.add(this.host, stampEnd + 1, name - 1);
    record.add(this.time, from, stampEnd);
    if (!this.message.read(block, p, end, record)) record.add(this.text, p, end);
    return true;
  }
}

/** The place after `<134>`. */
function afterPriority(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== openAngle) return start;
  const close = bytes.subarray(start, end).indexOf(closeAngle);
  return close < 0 ? start : start + close + 1;
}
