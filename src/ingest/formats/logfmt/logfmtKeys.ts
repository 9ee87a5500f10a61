import { Buffer } from 'node:buffer';
import type { FieldNames } from '../../bytes/fieldNames';

/** Finds the fields of keys. Lines of one program have the same keys in the same order: the last line's are tried first. */
export class LogfmtKeys {
  private readonly names: Uint8Array[] = [];
  private readonly ids: number[] = [];
  /** The line in which each field was met last. */
  private readonly lines: number[] = [];
  private line = 0;

  constructor(private readonly fields: FieldNames) {}

  /** Begins a line. */
  begin(): void {
    this.line++;
  }

  /** The field of the key [from, to), the `i`th of its line; -1 where the log has too many. */
  fieldOf(bytes: Uint8Array, from: number, to: number, i: number): number {
    const known = this.names[i];
    if (known && known.length === to - from && isSame(known, bytes, from)) return this.ids[i] ?? -1;
    const name = Buffer.from(bytes.subarray(from, to));
    const id = this.fields.idOf(name.toString('utf8'));
    this.names[i] = name;
    this.ids[i] = id;
    return id;
  }

  /** Whether the field was asked about in this line before. */
  isRepeated(field: number): boolean {
    if (this.lines[field] === this.line) return true;
    this.lines[field] = this.line;
    return false;
  }
}

function isSame(name: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < name.length; i++) if (name[i] !== bytes[from + i]) return false;
  return true;
}
