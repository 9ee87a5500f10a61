import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { carriageReturn, newline, quote, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { RecordBuffer } from '../../bytes/recordBuffer';
import { cellEnd } from '../../bytes/scanWord';
import { LineLoss, tooLong } from '../lineLoss';
import type { RecordSink, SamplePiece, Tail, WithinReader } from '../logFormat';
import { type TableHead, tableHead } from './tableHead';
import { afterBlankLine, TablePreamble } from './tablePreamble';
import { closingQuote, unquote } from './unquote';

/** Why a row has no end: none of the quotes that follow closes its last cell; or text follows the one that does. */
const openQuote = -1;
const malformed = -2;

/** Why rows are rejected. */
const unclosedQuote = l10n.t('unclosed quote');
const textAfterQuote = l10n.t('text after a closing quote');
const wrongCount = l10n.t('wrong number of fields');

const pipe = 0x7c;

/** Reads the rows of a table as records. */
export class DelimitedReader implements WithinReader {
  readonly hasRecords = true;
  from = Number.NaN;
  line = 1;
  private readonly record = new RecordBuffer();
  private readonly loss = new LineLoss();
  private readonly delimiters: number;
  /** Tables of pipes have blanks around their cells. */
  private readonly trims: boolean;
  /** The fields of the columns; `null` until the first row is read, whose entries are numbered by place. */
  private columns: Int32Array | null = null;
  private readonly preamble: TablePreamble;
  /** The byte of the file where its first row of data is, where that was told. */
  private headEnd = 0;
  /** Cells of the row read last. */
  private cells = 0;
  /** Lines of the row read last. */
  private lines = 1;

  constructor(
    private readonly fields: FieldNames,
    private readonly sink: RecordSink,
    private readonly delimiter: number,
    private readonly onHead: (head: TableHead) => void = () => {},
  ) {
    this.delimiters = Math.imul(delimiter, 0x01010101);
    this.trims = delimiter === pipe;
    this.preamble = new TablePreamble(delimiter);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const { bytes } = block;
    if (Number.isNaN(this.from)) this.from = base + start;
    const limit = end === 0 ? 0 : bytes.lastIndexOf(newline, end - 1) + 1;
    const from = this.afterHead(block, this.loss.resume(bytes, start, end), end, base);
    const full = tail === 'full' && from === start ? end - start : 0;
    const p = this.rows(block, from, limit, full, tail === 'last', base);
    if (tail !== 'full' || p > start) return p;
    this.sink.reject(tooLong(end - start), this.line++);
    this.loss.begin();
    return end;
  }

  /**
   * Reads the rows of [start, limit): the place up to which they do not end any more. By itself: what follows a loop is
   * compiled with it before it has ever run.
   * @param full the bytes of a block that is full, else 0
   */
  private rows(block: Block, start: number, limit: number, full: number, isLast: boolean, base: number): number {
    const { bytes } = block;
    let p = start;
    while (p < limit) {
      const passed = afterBlankLine(bytes, p) || (this.columns ? 0 : this.preamble.afterLine(bytes, p));
      if (passed > 0) {
        this.line++;
        p = passed;
        continue;
      }
      const next = this.row(block, p, limit);
      if (next >= 0) {
        this.take(base + p);
        p = next;
      } else if (next === malformed) p = this.give(textAfterQuote, bytes, p);
      else if (isLast) p = this.give(unclosedQuote, bytes, p);
      else if (full > 0 && p === start) p = this.give(tooLong(full), bytes, p);
      else return p;
    }
    return p;
  }

  /** Takes the columns out of the lines of a file's head; false where its first row cannot be read. */
  takeHead({ block, start, end, base }: SamplePiece): boolean {
    for (let p = start; p < end; ) {
      const passed = afterBlankLine(block.bytes, p) || this.preamble.afterLine(block.bytes, p);
      const next = passed > 0 ? passed : this.row(block, p, end);
      if (next < 0) return false;
      if (passed === 0) {
        this.headEnd = base + (this.begin() ? p : next);
        return true;
      }
      p = next;
    }
    return false;
  }

  /** The place of the first row of data, or of the end where that is not among these bytes. */
  private afterHead({ bytes }: Block, start: number, end: number, base: number): number {
    const to = Math.min(end, this.headEnd - base);
    for (let p = start; p < to; p++) if (bytes[p] === newline) this.line++;
    return Math.max(start, to);
  }

  /** Rejects the row at `at` for a reason; reading goes on at its next line, as the row's end is not known. */
  private give(reason: string, bytes: Uint8Array, at: number): number {
    this.sink.reject(reason, this.line++);
    return bytes.indexOf(newline, at) + 1;
  }

  private take(offset: number): void {
    const { columns } = this;
    if (!columns && !this.begin()) {
      this.line += this.lines;
      return;
    }
    if (!columns || this.cells === columns.length) this.sink.accept(this.record, offset, this.line);
    else this.sink.reject(wrongCount, this.line);
    this.line += this.lines;
  }

  /** Finds the columns by the first row; true where that is data, which is then the record. */
  private begin(): boolean {
    const { record, preamble } = this;
    const cells = Array.from({ length: this.cells }, (_, i) => {
      const { bytes } = record.block(i);
      const start = record.start[i] ?? 0;
      return Buffer.from(bytes.buffer, start, (record.end[i] ?? 0) - start).toString('utf8');
    });
    const head = tableHead(cells, preamble.comment);
    const columns = Int32Array.from(head.names, (name) => this.fields.idOf(name));
    this.onHead(head);
    this.columns = columns;
    record.renumber(columns);
    return head.isData;
  }

  /** Reads the row at `at` into the record: the place after its newline, or why there is none. */
  private row(block: Block, at: number, limit: number): number {
    const { bytes, view } = block;
    const { record, columns, delimiter, delimiters, trims } = this;
    record.begin(block);
    this.lines = 1;
    for (let cells = 0, p = at; ; cells++, p++) {
      const field = columns ? (columns[cells] ?? -1) : cells;
      if (bytes[p] === quote) {
        const close = closingQuote(bytes, p, limit);
        if (close < 0) return openQuote;
        this.addQuoted(block, field, p + 1, close);
        p = close + 1;
        if (bytes[p] === carriageReturn && bytes[p + 1] === newline) p++;
        if (bytes[p] !== delimiter && bytes[p] !== newline) return malformed;
      } else {
        const end = cellEnd(view, p, delimiters);
        const ends = bytes[end] === newline;
        if (trims) this.addTrimmed(bytes, field, p, end);
        else if (field >= 0) record.add(field, p, ends ? beforeReturn(bytes, p, end) : end);
        p = end;
        if (!ends) continue;
      }
      if (bytes[p] === newline) {
        this.cells = cells + 1;
        return p + 1;
      }
    }
  }

  private addTrimmed(bytes: Uint8Array, field: number, start: number, end: number): void {
    let from = start;
    let to = beforeReturn(bytes, start, end);
    while (from < to && bytes[from] === space) from++;
    while (to > from && bytes[to - 1] === space) to--;
    if (field >= 0) this.record.add(field, from, to);
  }

  private addQuoted(block: Block, field: number, start: number, end: number): void {
    const { bytes } = block;
    let doubled = false;
    for (let p = start; p < end; p++) {
      if (bytes[p] === quote) doubled = true;
      else if (bytes[p] === newline) this.lines++;
    }
    if (field < 0) return;
    if (!doubled) this.record.add(field, start, end);
    else this.record.addWritten(field, end - start, (target, at) => unquote(bytes, start, end, target, at));
  }
}

/** The end of a cell without the carriage return of its line's end. */
const beforeReturn = (bytes: Uint8Array, start: number, end: number): number =>
  end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
