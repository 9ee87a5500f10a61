import type { Block } from '../../bytes/block';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { ThrownFields } from '../text/thrownFields';
import { isTraceLine } from '../text/traceLine';
import type { InnerText } from './innerText';
import { messageLines } from './messageLines';

/**
 * Lines of any text, each a message, but for the lines of a stack trace: these go on with the line above where that is of
 * the same stream, and begin a record where it is of another one.
 */
export const streamMessages = (text: InnerText): LineFormat =>
  lineFormat({
    id: 'messages',
    name: messageLines.name,
    continues: true,
    parser: (fields) => new StreamMessages(fields, text),
  });

class StreamMessages implements LineParser {
  private readonly message: number;
  private readonly thrown: ThrownFields;

  constructor(
    fields: FieldNames,
    private readonly text: InnerText,
  ) {
    this.message = fields.idOf('message');
    this.thrown = new ThrownFields(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (this.joins(block, start, end)) return false;
    record.add(this.message, start, end);
    this.thrown.take(block.bytes, start, end, record);
    return true;
  }

  joins(block: Block, start: number, end: number): boolean {
    return isTraceLine(block.bytes, start, end) && this.text.goesOn(block, start);
  }

  goOn({ bytes }: Block, start: number, end: number, record: RecordBuffer): void {
    this.thrown.take(bytes, start, end, record);
  }
}
