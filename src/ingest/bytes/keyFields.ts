import { Buffer } from 'node:buffer';
import type { Block } from './block';
import { ByteDictionary } from './byteDictionary';
import type { FieldNames } from './fieldNames';

/** Beyond so many keys, which no log has that is one, what is known of them is forgotten. */
const mostKeys = 4096;

/** The fields of keys that stand in the log, found by their bytes. */
export class KeyFields {
  private keys = new ByteDictionary();
  private ids: number[] = [];
  /** By field: the serial of the record in which it was met last. */
  private readonly seen: number[] = [];
  private serial = 0;

  constructor(
    private readonly fields: FieldNames,
    private readonly prefix = '',
  ) {}

  /** Keys that come now belong to the next record. */
  beginRecord(): void {
    this.serial++;
    if (this.keys.size < mostKeys) return;
    this.keys = new ByteDictionary();
    this.ids = [];
  }

  /** The field of the key [start, end); -1 where the log has too many fields. */
  fieldOf(block: Block, start: number, end: number): number {
    const code = this.keys.codeOf(block.view, start, end);
    return this.ids[code] ?? this.newField(code, block, start, end);
  }

  /** The same for keys of which a record's first holds; -1 where it had the key before, too. */
  firstFieldOf(block: Block, start: number, end: number): number {
    const field = this.fieldOf(block, start, end);
    return field >= 0 && this.isRepeated(field) ? -1 : field;
  }

  /** Whether the record has had the field when this was asked before. */
  isRepeated(field: number): boolean {
    if (this.seen[field] === this.serial) return true;
    this.seen[field] = this.serial;
    return false;
  }

  private newField(code: number, block: Block, start: number, end: number): number {
    const id = this.fields.idOf(this.prefix + Buffer.from(block.bytes.buffer, start, end - start).toString('utf8'));
    this.ids[code] = id;
    return id;
  }
}
