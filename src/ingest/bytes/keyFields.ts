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
  /** The serial of the record in which a key was met last. */
  private seen: number[] = [];
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
    this.seen = [];
  }

  /** The field of the key [start, end); -1 where the record had it before, or the log has too many fields. */
  fieldOf(block: Block, start: number, end: number): number {
    const code = this.keys.codeOf(block.view, start, end);
    const id = this.ids[code] ?? this.newField(code, block, start, end);
    if (this.seen[code] === this.serial) return -1;
    this.seen[code] = this.serial;
    return id;
  }

  private newField(code: number, block: Block, start: number, end: number): number {
    const id = this.fields.idOf(this.prefix + Buffer.from(block.bytes.buffer, start, end - start).toString('utf8'));
    this.ids[code] = id;
    return id;
  }
}
