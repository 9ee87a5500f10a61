import { Buffer } from 'node:buffer';
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

  constructor(private readonly fields: FieldNames) {}

  accept(record: RecordBuffer): void {
    this.records++;
    for (let i = 0; i < record.count; i++) {
      const start = record.start[i] ?? 0;
      const length = Math.min((record.end[i] ?? 0) - start, longest);
      if (length === 0) continue;
      const text = visibleText(Buffer.from(record.block(i).bytes.buffer), start, start + length);
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

  private valuesOf(id: number): Map<string, number> {
    let values = this.values[id];
    if (!values) {
      values = new Map();
      this.values[id] = values;
    }
    return values;
  }
}
