import * as l10n from '@vscode/l10n';
import { AuthPhrase } from '../../auth/authPhrase';
import type { Block } from '../../bytes/block';
import { space, tab } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { ByteWords } from '../../bytes/byteWords';
import { addConstant, constantText } from '../../bytes/constantText';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineParser, lineFormat } from '../lineFormat';
import { isoStampEnd } from '../syslog/syslogStamp';
import { clockEnd, dateEnd } from '../text/stampShape';

/**
 * MySQL's general log, `2025-08-15T14:03:50.259438Z<tab>    9 Query<tab>select 1`, and its error log,
 * `2025-08-15T14:03:50.259438Z 0 [Warning] [MY-010068] [Server] message`, where MariaDB has a blank for the T.
 */
export const mysqlLog = lineFormat({
  id: 'mysql',
  name: l10n.t('MySQL log'),
  continues: true,
  parser: (fields) => new MysqlParser(fields),
});

const levels = new ByteWords(['system', 'error', 'warning', 'note', 'information', 'info']);
const connect = new ByteWords(['connect']);
const startedWith = bytesOf(' started with:');
const ports = bytesOf('Tcp port: ');
const columns = bytesOf('Time                 Id Command');
const accepted = constantText('accepted');
const failed = constantText('failed');

class MysqlParser implements LineParser {
  private readonly cursor = new LineCursor();
  private readonly ids: Readonly<Record<'time' | 'session' | 'command' | 'thread' | 'level', number>>;
  private readonly tags: readonly number[];
  private readonly message: number;
  private readonly outcome: number;
  private readonly connections: readonly AuthPhrase[];
  private readonly denied: AuthPhrase;

  constructor(fields: FieldNames) {
    const id = (name: string): number => fields.idOf(name);
    this.ids = {
      time: id('time'),
      session: id('session'),
      command: id('command'),
      thread: id('thread'),
      level: id('level'),
    };
    this.tags = [id('code'), id('logger')];
    this.message = id('message');
    this.outcome = id('outcome');
    this.connections = [
      '<user>@<client> on  using ',
      '<user>@<client> on <database> using ',
      '<user>@<client> on ',
    ].map((pattern) => new AuthPhrase(pattern, fields));
    this.denied = new AuthPhrase("Access denied for user '<user*>'@'<client>'", fields);
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { cursor, ids } = this;
    const stampEnd = mysqlStampEnd(bytes, start, end);
    if (stampEnd < 0 || stampEnd >= end) return false;
    record.add(ids.time, start, stampEnd);
    cursor.begin(bytes, stampEnd, end);
    return bytes[stampEnd] === tab ? this.general(record) : this.error(record);
  }

  isDirective({ bytes }: Block, start: number, end: number): boolean {
    const tail = end - startedWith.length;
    return (
      startsWith(bytes, start, end, ports) ||
      startsWith(bytes, start, end, columns) ||
      (tail >= start && startsWith(bytes, tail, end, startedWith))
    );
  }

  /** The id of the connection, the command and what it was given. */
  private general(record: RecordBuffer): boolean {
    const { cursor, ids } = this;
    cursor.blanks();
    if (!cursor.digits()) return false;
    record.add(ids.session, cursor.from, cursor.to);
    if (!cursor.pass(space) || !cursor.run(tab)) return false;
    record.add(ids.command, cursor.from, cursor.to);
    const isConnect = connect.has(cursor.bytes, cursor.from, cursor.to);
    cursor.blanks();
    cursor.rest();
    if (cursor.to > cursor.from) record.add(this.message, cursor.from, cursor.to);
    if (isConnect) this.addConnection(record);
    return true;
  }

  private addConnection(record: RecordBuffer): void {
    const { bytes, from, to } = this.cursor;
    if (this.denied.match(bytes, from, to, record)) addConstant(record, this.outcome, failed);
    else if (this.connections.some((pattern) => pattern.match(bytes, from, to, record)))
      addConstant(record, this.outcome, accepted);
  }

  /** The thread, the level, from version 8 on a code and the part of the server, and a message. */
  private error(record: RecordBuffer): boolean {
    const { cursor, ids } = this;
    if (!cursor.pass(space) || !cursor.digits()) return false;
    record.add(ids.thread, cursor.from, cursor.to);
    if (!cursor.pass(space) || !cursor.between(0x5b, 0x5d)) return false;
    if (!levels.has(cursor.bytes, cursor.from, cursor.to)) return false;
    record.add(ids.level, cursor.from, cursor.to);
    cursor.blanks();
    for (const field of this.tags) {
      if (!cursor.between(0x5b, 0x5d)) break;
      record.add(field, cursor.from, cursor.to);
      cursor.blanks();
    }
    if (!cursor.atEnd) record.add(this.message, cursor.at, cursor.end);
    return true;
  }
}

function mysqlStampEnd(bytes: Uint8Array, start: number, end: number): number {
  const iso = isoStampEnd(bytes, start, end);
  if (iso >= 0) return iso;
  const date = dateEnd(bytes, start, end);
  return date >= 0 && bytes[date] === space ? clockEnd(bytes, date + 1, end) : -1;
}
