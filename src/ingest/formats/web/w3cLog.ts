import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { isBlank, quote, tab } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { unquote } from '../table/unquote';
import { percentDecoded, withSpaces } from './spacesOfAgents';
import { W3cColumns } from './w3cColumns';
import { W3cTime } from './w3cTime';

const hash = 0x23;
const dash = 0x2d;
const longestDirective = 64 * 1024;
/** Cells that no header names are kept up to so many. */
const mostSurplus = 64;

/**
 * Logs in the extended format of the W3C, as of IIS and CloudFront: `#Fields:` names the columns of the rows that
 * follow. Source: W3C working draft WD-logfile-960323.
 */
export const w3cLog: LineFormat = lineFormat({
  id: 'w3c',
  name: l10n.t('W3C extended log'),
  continues: false,
  parser: (fields) => new W3cParser(fields),
});

class W3cParser implements LineParser {
  private columns: W3cColumns | null = null;
  private readonly time: W3cTime;
  /** The cell read last, without its quotes. */
  private from = 0;
  private to = 0;
  private doubled = false;

  constructor(private readonly fields: FieldNames) {
    this.time = new W3cTime(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    if (bytes[start] === hash) this.readDirective(bytes, start, end);
    const { columns, time } = this;
    if (!columns || bytes[start] === hash) return false;
    const isTabbed = firstBlank(bytes, start, end) === tab;
    time.begin(bytes);
    let cells = 0;
    for (let p = start; cells < columns.count + mostSurplus; cells++) {
      if (!isTabbed) while (p < end && isBlank(bytes[p])) p++;
      if (p >= end) break;
      p = this.cell(bytes, p, end, isTabbed);
      const { from, to } = this;
      if (cells === columns.date) time.setDate(from, to);
      else if (cells === columns.time) time.setClock(from, to);
      else if (to > from && !(to === from + 1 && bytes[from] === dash))
        this.add(bytes, columns, cells, isTabbed, record);
      if (isTabbed) p++;
    }
    return columns.time < 0 ? cells === columns.count : time.add(record, columns.isLocal);
  }

  isDirective({ bytes }: Block, start: number, end: number): boolean {
    return bytes[start] === hash && directiveOf(bytes, start, end) !== null;
  }

  /** Finds the span of the cell at `at`: the place after it. */
  private cell(bytes: Uint8Array, at: number, end: number, isTabbed: boolean): number {
    this.doubled = false;
    if (bytes[at] === quote) return this.quotedCell(bytes, at, end);
    let p = at;
    while (p < end && bytes[p] !== tab && (isTabbed || !isBlank(bytes[p]))) p++;
    this.from = at;
    this.to = p;
    return p;
  }

  private quotedCell(bytes: Uint8Array, at: number, end: number): number {
    let p = at + 1;
    for (; p < end; p++) {
      if (bytes[p] !== quote) continue;
      if (bytes[p + 1] !== quote) break;
      this.doubled = true;
      p++;
    }
    this.from = at + 1;
    this.to = Math.min(p, end);
    return Math.min(p + 1, end);
  }

  private add(bytes: Uint8Array, columns: W3cColumns, cell: number, isTabbed: boolean, record: RecordBuffer): void {
    const { from, to } = this;
    const id = columns.idOf(cell);
    if (id < 0) return;
    if (this.doubled) record.addWritten(id, to - from, (target, at) => unquote(bytes, from, to, target, at));
    else if (!columns.isAgent(cell) || bytes[from - 1] === quote) record.add(id, from, to);
    else {
      const write = isTabbed ? percentDecoded : withSpaces;
      record.addWritten(id, to - from, (target, at) => write(bytes, from, to, target, at));
    }
  }

  private readDirective(bytes: Uint8Array, start: number, end: number): void {
    const directive = directiveOf(bytes, start, end);
    if (!directive) return;
    const [name, value] = directive;
    if (name === 'Fields') this.columns = new W3cColumns(value, this.fields);
    else this.time.setDirective(name, value);
  }
}

/** Name and value of a line like `#Date: 2024-03-11`; `null` for one that is none. */
function directiveOf(bytes: Uint8Array, start: number, end: number): readonly [name: string, value: string] | null {
  const line = Buffer.from(bytes.subarray(start, Math.min(end, start + longestDirective))).toString('utf8');
  const [, name, value] = /^#([A-Za-z-]+):(.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? null : [name, value.trim()];
}

function firstBlank(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  while (p < end && !isBlank(bytes[p])) p++;
  return bytes[p] ?? 0;
}
