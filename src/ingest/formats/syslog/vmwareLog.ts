import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { space } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import { KeyFields } from '../../bytes/keyFields';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineParser, lineFormat } from '../lineFormat';
import { levelWords } from '../text/levelWords';
import { isoStampEnd } from './syslogStamp';
import { SyslogTag } from './syslogTag';

/**
 * Services of VMware's vCenter and ESXi: `2022-06-02T11:58:12.193Z info vpxd[45715] [Originator@6876 sub=vpxLro
 * opID=7e1280cf] message`; the pairs in brackets are fields under their own names.
 */
export const vmwareLog = lineFormat({
  id: 'vmware',
  name: l10n.t('VMware log'),
  continues: true,
  parser: (fields) => new VmwareParser(fields),
});

const originator = bytesOf('[Originator@');
const equals = 0x3d;
const closeBracket = 0x5d;

class VmwareParser implements LineParser {
  private readonly cursor = new LineCursor();
  private readonly tag = new SyslogTag();
  private readonly keys: KeyFields;
  private readonly time: number;
  private readonly level: number;
  private readonly program: number;
  private readonly pid: number;
  private readonly message: number;

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.level = fields.idOf('level');
    this.program = fields.idOf('program');
    this.pid = fields.idOf('pid');
    this.message = fields.idOf('message');
    this.keys = new KeyFields(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const { cursor, tag } = this;
    const stampEnd = isoStampEnd(bytes, start, end);
    if (stampEnd < 0) return false;
    cursor.begin(bytes, stampEnd, end);
    if (!cursor.pass(space) || !cursor.word() || !levelWords.has(bytes, cursor.from, cursor.to)) return false;
    record.add(this.time, start, stampEnd);
    record.add(this.level, cursor.from, cursor.to);
    const after = tag.read(bytes, cursor.at + 1, end);
    if (after < 0 || !startsWith(bytes, after + 1, end, originator)) return false;
    record.add(this.program, tag.from, tag.to);
    if (tag.pidTo > tag.pidFrom) record.add(this.pid, tag.pidFrom, tag.pidTo);
    cursor.at = this.pairs(block, after + 1, end, record);
    cursor.blanks();
    if (cursor.at < end) record.add(this.message, cursor.at, end);
    return true;
  }

  /** The place after the bracket of `[Originator@6876 key=value …]`. */
  private pairs(block: Block, at: number, end: number, record: RecordBuffer): number {
    const { bytes } = block;
    this.keys.beginRecord();
    let p = at;
    while (p < end && bytes[p] !== space && bytes[p] !== closeBracket) p++;
    while (p < end && bytes[p] === space) {
      const key = ++p;
      let sign = -1;
      for (; p < end && bytes[p] !== space && bytes[p] !== closeBracket; p++)
        if (bytes[p] === equals && sign < 0) sign = p;
      const field = sign > key ? this.keys.firstFieldOf(block, key, sign) : -1;
      if (field >= 0 && p > sign + 1 && record.indexOf(field) < 0) record.add(field, sign + 1, p);
    }
    return p < end ? p + 1 : end;
  }
}
