import type { Block } from '../../bytes/block';
import type { FieldNames } from '../../bytes/fieldNames';
import { RecordBuffer } from '../../bytes/recordBuffer';
import type { ElementParser } from './jsonElements';
import { OtlpObject } from './otlpObject';

/** An object around records that says something of all of them: the resource that they come from, or its scope. */
class Context {
  readonly record = new RecordBuffer();
  private readonly object: OtlpObject;

  constructor(fields: FieldNames, name: string) {
    this.object = new OtlpObject(fields, `${name}.`, name);
  }

  clear(): void {
    this.record.count = 0;
  }

  read(block: Block, start: number, end: number, lines: number): void {
    if (!this.object.read(block, start, end, lines, this.record)) this.clear();
  }
}

/** Reads OTLP's log records, with what the objects around them say. */
export class OtlpElements implements ElementParser {
  private readonly object: OtlpObject;
  private readonly contexts: ReadonlyMap<string, Context>;

  constructor(fields: FieldNames) {
    this.object = new OtlpObject(fields, '', 'attributes');
    this.contexts = new Map(['resource', 'scope'].map((name) => [name, new Context(fields, name)]));
  }

  /** Forgets what was said, as the object at a step of the route begins. */
  begin(step: number): void {
    if (step <= 2) this.contexts.get('resource')?.clear();
    this.contexts.get('scope')?.clear();
  }

  isContext(key: string): boolean {
    return this.contexts.has(key);
  }

  readContext(key: string, block: Block, start: number, end: number, lines: number): void {
    this.contexts.get(key)?.read(block, start, end, lines);
  }

  read(block: Block, start: number, end: number, lines: number, record: RecordBuffer): boolean {
    if (!this.object.read(block, start, end, lines, record)) return false;
    for (const context of this.contexts.values()) copy(context.record, record);
    return true;
  }
}

function copy(from: RecordBuffer, to: RecordBuffer): void {
  for (let i = 0; i < from.count; i++) {
    const { bytes } = from.block(i);
    const start = from.start[i] ?? 0;
    const end = from.end[i] ?? 0;
    to.addWritten(from.field[i] ?? -1, end - start, (target, at) => {
      target.set(bytes.subarray(start, end), at);
      return at + end - start;
    });
  }
}
