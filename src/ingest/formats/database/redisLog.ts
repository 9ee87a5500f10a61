import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { colon, isDigit, space } from '../../bytes/byteClass';
import { addConstant, type ConstantText, constantText } from '../../bytes/constantText';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { digitRun } from '../../time/digits';
import { monthName } from '../../time/monthName';
import { type LineParser, lineFormat } from '../lineFormat';
import { clockEnd } from '../text/stampShape';

/**
 * Redis: `1:M 25 Apr 2024 05:32:35.018 * message`, process, role (X sentinel, C child, S replica, M master) and level;
 * its handler of signals writes `1:signal-handler (1714024483) message`.
 */
export const redisLog = lineFormat({
  id: 'redis',
  name: l10n.t('Redis log'),
  continues: true,
  parser: (fields) => new RedisParser(fields),
});

/** What the marks before a message stand for, as redis.conf names them. */
const levels = new Map<number | undefined, ConstantText>([
  [0x2e, constantText('debug')],
  [0x2d, constantText('verbose')],
  [0x2a, constantText('notice')],
  [0x23, constantText('warning')],
]);

class RedisParser implements LineParser {
  private readonly cursor = new LineCursor();
  private readonly pid: number;
  private readonly role: number;
  private readonly time: number;
  private readonly level: number;
  private readonly message: number;

  constructor(fields: FieldNames) {
    this.pid = fields.idOf('pid');
    this.role = fields.idOf('role');
    this.time = fields.idOf('time');
    this.level = fields.idOf('level');
    this.message = fields.idOf('message');
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { cursor } = this;
    if (!isDigit(bytes[start])) return false;
    cursor.begin(bytes, start, end);
    if (!cursor.digits()) return false;
    record.add(this.pid, cursor.from, cursor.to);
    if (!cursor.pass(colon) || !cursor.word()) return false;
    record.add(this.role, cursor.from, cursor.to);
    if (!cursor.pass(space) || !this.stamp(record)) return false;
    if (cursor.at < end) record.add(this.message, cursor.at, end);
    return true;
  }

  /** The time and, but for signals, the level, up to the message. */
  private stamp(record: RecordBuffer): boolean {
    const { cursor } = this;
    if (cursor.between(0x28, 0x29)) {
      record.add(this.time, cursor.from, cursor.to);
      return cursor.pass(space);
    }
    const { bytes, at, end } = cursor;
    const stampEnd = redisStampEnd(bytes, at, end);
    if (stampEnd < 0) return false;
    record.add(this.time, at, stampEnd);
    const level = bytes[stampEnd] === space ? levels.get(bytes[stampEnd + 1]) : undefined;
    if (!level) return false;
    addConstant(record, this.level, level);
    cursor.at = Math.min(end, stampEnd + 3);
    return true;
  }
}

/** The place after `25 Apr 2024 05:32:35.018`, or the same without a year, at `at`; -1 where it is none. */
function redisStampEnd(bytes: Uint8Array, at: number, end: number): number {
  const month = at + digitRun(bytes, at, Math.min(end, at + 3)) + 1;
  if (bytes[month - 1] !== space || monthName(bytes, month, end) === 0 || bytes[month + 3] !== space) return -1;
  const next = month + 4;
  const hasYear = digitRun(bytes, next, Math.min(end, next + 5)) === 4 && bytes[next + 4] === space;
  return clockEnd(bytes, hasYear ? next + 5 : next, end);
}
