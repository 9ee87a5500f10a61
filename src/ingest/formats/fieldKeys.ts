import { Buffer } from 'node:buffer';
import type { Block } from '../bytes/block';
import { ByteDictionary } from '../bytes/byteDictionary';
import type { FieldNames } from '../bytes/fieldNames';

/** Numbers the fields whose names stand in the lines themselves, `name=value`; a name is decoded when first met. */
export class FieldKeys {
  private readonly known = new ByteDictionary();
  private readonly ids: number[] = [-1];

  constructor(private readonly fields: FieldNames) {}

  /** The number of the field named by [start, end); -1 beyond the fields that a log may have. */
  idOf({ bytes, view }: Block, start: number, end: number): number {
    if (this.fields.surplus) return this.fields.idOf(Buffer.from(bytes.subarray(start, end)).toString('utf8'));
    const code = this.known.codeOf(view, start, end);
    if (code === this.ids.length)
      this.ids.push(this.fields.idOf(Buffer.from(bytes.subarray(start, end)).toString('utf8')));
    return this.ids[code] ?? -1;
  }
}
