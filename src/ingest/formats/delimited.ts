import { Buffer } from 'node:buffer';
import type { Block } from '../bytes/block';
import { carriageReturn, newline, quote } from '../bytes/byteClass';
import type { FieldNames } from '../bytes/fieldNames';
import { RecordBuffer } from '../bytes/recordBuffer';
import { cellEnd } from '../bytes/scanWord';
import { headerNames, looksLikeHeader } from './headerNames';
import { LineLoss, tooLong } from './lineLoss';
import type { LogFormat, RecordSink, SamplePiece, Tail, WithinReader } from './logFormat';
import { readableShare } from './readableShare';
import { unquote } from './unquote';

/** A table as text after RFC 4180, with a header row, cells parted by the one character `delimiter`. */
export function delimited(id: string, name: string, delimiter: string): LogFormat {
  const byte = delimiter.charCodeAt(0);
  return {
    id,
    name,
    score(sample) {
      let header: readonly string[] = [];
      const share = readableShare(sample, (fields, sink) => {
        const reader = new DelimitedReader(fields, sink, byte);
        reader.onHeader = (cells) => {
          header = cells;
        };
        return reader;
      });
      return share > 0.5 && looksLikeHeader(header) ? share : 0;
    },
    reader: (fields, sink) => new DelimitedReader(fields, sink, byte),
    within(fields, sink, head, before) {
      const reader = new DelimitedReader(fields, sink, byte);
      return before === 'nothing' || reader.takeHeader(head) ? reader : null;
    },
  };
}

/** Why a row has no end: none of the quotes that follow closes its last cell; or text follows the one that does. */
const openQuote = -1;
const malformed = -2;

class DelimitedReader implements WithinReader {
  readonly hasRecords = true;
  from = Number.NaN;
  line = 1;
  onHeader: (cells: readonly string[]) => void = () => {};
  private readonly record = new RecordBuffer();
  private readonly loss = new LineLoss();
  private readonly delimiters: number;
  private columns: readonly number[] | null = null;
  /** Cells of the row read last. */
  private cells = 0;
  /** Lines of the row read last. */
  private lines = 1;

  constructor(
    private readonly fields: FieldNames,
    private readonly sink: RecordSink,
    private readonly delimiter: number,
  ) {
    this.delimiters = Math.imul(delimiter, 0x01010101);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const { bytes } = block;
    if (Number.isNaN(this.from)) this.from = base + start;
    const limit = end === 0 ? 0 : bytes.lastIndexOf(newline, end - 1) + 1;
    const from = this.loss.resume(bytes, start, end);
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
      const blank = afterBlankLine(bytes, p);
      if (blank > 0) {
        this.line++;
        p = blank;
        continue;
      }
      const next = this.row(block, p, limit);
      if (next >= 0) {
        this.take(base + p);
        p = next;
      } else if (next === malformed) p = this.give('text after a closing quote', bytes, p);
      else if (isLast) p = this.give('unclosed quote', bytes, p);
      else if (full > 0 && p === start) p = this.give(tooLong(full), bytes, p);
      else return p;
    }
    return p;
  }

  /** Takes the header out of the lines of a file's head; false where its first row is none. */
  takeHeader({ block, start, end }: SamplePiece): boolean {
    let p = start;
    for (let next = p; next > 0 && p < end; next = afterBlankLine(block.bytes, p)) p = next;
    if (p >= end || this.row(block, p, end) < 0) return false;
    this.readHeader();
    return true;
  }

  /** Rejects the row at `at` for a reason; reading goes on at its next line, as the row's end is not known. */
  private give(reason: string, bytes: Uint8Array, at: number): number {
    this.sink.reject(reason, this.line++);
    return bytes.indexOf(newline, at) + 1;
  }

  private take(offset: number): void {
    if (!this.columns) this.readHeader();
    else if (this.cells === this.columns.length) this.sink.accept(this.record, offset, this.line);
    else this.sink.reject('wrong number of fields', this.line);
    this.line += this.lines;
  }

  private readHeader(): void {
    const { record } = this;
    const cells = Array.from({ length: this.cells }, (_, i) => {
      const { bytes } = record.block(i);
      const start = record.start[i] ?? 0;
      return Buffer.from(bytes.buffer, start, (record.end[i] ?? 0) - start).toString('utf8');
    });
    this.onHeader(cells);
    this.columns = headerNames(cells).map((name) => this.fields.idOf(name));
  }

  /** Reads the row at `at` into the record: the place after its newline, or why there is none. */
  private row(block: Block, at: number, limit: number): number {
    const { bytes, view } = block;
    const { record, columns, delimiter, delimiters } = this;
    record.begin(block);
    let cells = 0;
    this.lines = 1;
    for (let p = at; ; p++) {
      const field = columns ? (columns[cells] ?? -1) : cells;
      cells++;
      if (bytes[p] === quote) {
        const close = closingQuote(bytes, p, limit);
        if (close < 0) return openQuote;
        this.addQuoted(block, field, p + 1, close);
        p = close + 1;
        if (bytes[p] === carriageReturn && bytes[p + 1] === newline) p++;
        if (bytes[p] !== delimiter && bytes[p] !== newline) return malformed;
      } else {
        const end = cellEnd(view, p, delimiters);
        const trimmed = bytes[end] === newline && end > p && bytes[end - 1] === carriageReturn ? end - 1 : end;
        if (field >= 0) record.add(field, p, trimmed);
        p = end;
      }
      if (bytes[p] === newline) {
        this.cells = cells;
        return p + 1;
      }
    }
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

/** The quote that closes the one at `at`, before `limit`; -1 if there is none. */
function closingQuote(bytes: Uint8Array, at: number, limit: number): number {
  for (let p = at + 1; p < limit; p++) {
    if (bytes[p] !== quote) continue;
    if (bytes[p + 1] !== quote) return p;
    p++;
  }
  return -1;
}

/** The place after an empty line at `at`, or 0 where the line holds something. */
function afterBlankLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === newline) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === newline ? at + 2 : 0;
}
