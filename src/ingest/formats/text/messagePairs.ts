import type { Block } from '../../bytes/block';
import type { FieldNames } from '../../bytes/fieldNames';
import { KeyFields } from '../../bytes/keyFields';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { PairSpan } from './pairSpan';

/**
 * Reads lines of another format, and the pairs amid their messages, which stay as they are. Where the record has a field
 * of that name already, it keeps that one; of pairs with one key the first holds.
 */
export class MessagePairs implements LineParser {
  /** Messages met, and in how many of them each field was made of a pair. */
  count = 0;
  readonly counts: number[] = [];
  /** Known once a line was read, so that fields keep their order. */
  private message = -1;
  private readonly keys: KeyFields;
  private readonly pair = new PairSpan();

  constructor(
    private readonly lines: LineParser,
    private readonly fields: FieldNames,
  ) {
    this.keys = new KeyFields(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (!this.lines.parse(block, start, end, record)) return false;
    if (this.message < 0) this.message = this.fields.idOf('message');
    const i = record.indexOf(this.message);
    if (i >= 0 && record.block(i) === block) this.take(block, record.start[i] ?? 0, record.end[i] ?? 0, record);
    return true;
  }

  joins(block: Block, start: number, end: number): boolean {
    return this.lines.joins?.(block, start, end) === true;
  }

  goOn(block: Block, start: number, end: number, record: RecordBuffer): void {
    this.lines.goOn?.(block, start, end, record);
  }

  private take(block: Block, from: number, end: number, record: RecordBuffer): void {
    const { pair, keys, counts } = this;
    this.count++;
    keys.beginRecord();
    const { bytes } = block;
    for (let at = pair.next(bytes, from, end); at >= 0; at = pair.next(bytes, at, end)) {
      const field = keys.firstFieldOf(block, pair.key, pair.keyEnd);
      if (field < 0 || record.indexOf(field) >= 0) continue;
      record.add(field, pair.value, pair.valueEnd);
      counts[field] = (counts[field] ?? 0) + 1;
    }
  }
}
