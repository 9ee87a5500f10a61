import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { tab } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { headerNames } from './headerNames';

const hash = 0x23;
const directives = [
  'separator',
  'set_separator',
  'empty_field',
  'unset_field',
  'path',
  'open',
  'close',
  'fields',
  'types',
];
const longestDirective = 64 * 1024;

/** Logs of Zeek (once Bro) as text: `#fields` names the columns. Source: Zeek's manual, "Zeek Log Formats". */
export const zeekLog: LineFormat = lineFormat({
  id: 'zeek',
  name: l10n.t('Zeek log'),
  continues: false,
  parser: (fields) => new ZeekParser(fields),
});

class ZeekParser implements LineParser {
  private columns: readonly number[] | null = null;
  private separator = tab;
  private empty = bytesOf('(empty)');
  private unset = bytesOf('-');

  constructor(private readonly fields: FieldNames) {}

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (bytes[start] === hash) {
      this.readDirective(bytes, start, end);
      return false;
    }
    const { columns, separator } = this;
    if (!columns) return false;
    let cells = 0;
    for (let p = start; p <= end && cells < columns.length; p++) {
      const from = p;
      while (p < end && bytes[p] !== separator) p++;
      const id = columns[cells++] ?? -1;
      if (id >= 0 && !holds(bytes, from, p, this.unset) && !holds(bytes, from, p, this.empty)) record.add(id, from, p);
      if (cells === columns.length) return p === end;
    }
    return false;
  }

  isDirective({ bytes }: Block, start: number, end: number): boolean {
    return bytes[start] === hash && directives.includes(wordsOf(bytes, start, end)[0] ?? '');
  }

  private readDirective(bytes: Uint8Array, start: number, end: number): void {
    const [name = '', ...values] = wordsOf(bytes, start, end);
    const [value = ''] = values;
    if (name === 'separator') this.separator = separatorOf(value);
    else if (name === 'empty_field') this.empty = bytesOf(value);
    else if (name === 'unset_field') this.unset = bytesOf(value);
    else if (name === 'fields') this.columns = headerNames(values).map((field) => this.fields.idOf(field));
  }
}

/** The name and the values of a directive, which spaces or tabs part: `#separator` stands before it is known how. */
const wordsOf = (bytes: Uint8Array, start: number, end: number): readonly string[] =>
  Buffer.from(bytes.subarray(start + 1, Math.min(end, start + longestDirective)))
    .toString('utf8')
    .split(/[\s,|;]+/);

/** The byte that `\x09` stands for. */
function separatorOf(text: string): number {
  const [, code] = /^\\x([0-9a-f]{2})$/i.exec(text) ?? [];
  return code === undefined ? (text.charCodeAt(0) || tab) & 0xff : Number.parseInt(code, 16);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

function holds(bytes: Uint8Array, start: number, end: number, text: Uint8Array): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text[i]) return false;
  return true;
}
