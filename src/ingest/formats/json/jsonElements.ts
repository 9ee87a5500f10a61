import type { Block } from '../../bytes/block';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { FlatLine } from './flatLine';
import { JsonLineParser } from './jsonLineParser';

/** Reads the objects that are a document's records. */
export interface ElementParser {
  /** Reads the object [start, end), which holds `lines` newlines, into the record; false where it is not valid. */
  read(block: Block, start: number, end: number, lines: number, record: RecordBuffer): boolean;
}

/** Reads any objects as JSON lines are read. */
export class JsonElements implements ElementParser {
  private readonly parser: JsonLineParser;
  private readonly line = new FlatLine();

  constructor(fields: FieldNames) {
    this.parser = new JsonLineParser(fields);
  }

  read(block: Block, start: number, end: number, lines: number, record: RecordBuffer): boolean {
    const length = this.line.take(block, start, end, lines);
    return this.parser.parse(this.line.block, 0, length, record);
  }
}
