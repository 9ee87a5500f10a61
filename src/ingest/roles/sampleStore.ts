import { Buffer } from 'node:buffer';
import type { Block } from '../bytes/block';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import { visibleText } from '../bytes/visibleText';
import type { RecordSink } from '../formats/logFormat';
import type { FieldProfile } from './fieldProfile';

/** Of longer values the sample keeps the beginning. */
const longest = 256;

/** Gathers a sample of records as a profile a field. */
export class SampleStore implements RecordSink {
  records = 0;
  private readonly values: Map<string, number>[] = [];
  private block: Block | null = null;
  private bytes = Buffer.alloc(0);

  constructor(private readonly fields: FieldNames) {}

  accept(record: RecordBuffer): void {
    this.records++;
    for (let i = 0; i < record.count; i++) {
      const start = record.start[i] ?? 0;
      const length = Math.min((record.end[i] ?? 0) - start, longest);
      if (length === 0) continue;
      const text = visibleText(this.bytesOf(record.block(i)), start, start + length);
      const values = this.valuesOf(record.field[i] ?? 0);
      values.set(text, (values.get(text) ?? 0) + 1);
    }
  }

  reject(): void {}

  /** In the order of the fields. */
  profiles(): FieldProfile[] {
    return this.fields.names.map((field, id) => {
      const values = this.valuesOf(id);
      let present = 0;
      for (const count of values.values()) present += count;
      return { field, records: this.records, present, values };
    });
  }

  /** A block's bytes as a Buffer, made once: most values lie in the block of the value before. */
  private bytesOf(block: Block): Buffer {
    if (block !== this.block) this.bytes = Buffer.from(block.bytes.buffer);
    this.block = block;
    return this.bytes;
  }

  private valuesOf(id: number): Map<string, number> {
    let values = this.values[id];
    if (!values) {
      values = new Map();
      this.values[id] = values;
    }
    return values;
  }
}
