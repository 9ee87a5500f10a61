import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { carriageReturn, newline } from '../../bytes/byteClass';
import { RecordBuffer } from '../../bytes/recordBuffer';
import { escapeByte, withoutEscapes } from '../escapes';
import { LineLoss, tooLong } from '../lineLoss';
import type { RecordReader, RecordSink, Tail } from '../logFormat';
import type { LinePattern } from './linePattern';

/** Longer lines are not given to a pattern. */
const longestLine = 64 * 1024;
/** A batch of lines, which share a deadline, has at most so many lines or characters. */
const batchLines = 200;
const batchLength = 256 * 1024;

interface Line {
  /** The place of its first byte in the block. */
  readonly at: number;
  readonly number: number;
  /** Whether each character of the text is one byte of the block. */
  readonly isPlain: boolean;
}

/** Reads lines by a pattern, many at a time. */
export class PatternReader implements RecordReader {
  /** Rejects lines that do not match also below a record. */
  rejectsAll = false;
  private readonly record = new RecordBuffer();
  private readonly loss = new LineLoss();
  private readonly lines: Line[] = [];
  private readonly texts: string[] = [];
  private length = 0;
  private hasRecords = false;
  private line = 1;
  /** Why lines are rejected: put into words once. */
  private readonly unmatched: string;
  private readonly tooLongFor: string;

  constructor(
    private readonly pattern: LinePattern,
    /** The field of each of its groups. */
    private readonly fields: readonly number[],
    private readonly sink: RecordSink,
    name: string,
  ) {
    this.unmatched = l10n.t('line that the pattern "{0}" does not match', name);
    this.tooLongFor = l10n.t('longer than 64 KB, too long for the pattern "{0}"', name);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const { bytes } = block;
    const limit = end === 0 ? 0 : bytes.lastIndexOf(newline, end - 1) + 1;
    let p = this.loss.resume(bytes, start, end);
    while (p < limit) {
      const next = bytes.indexOf(newline, p) + 1;
      const to = next - 1 > p && bytes[next - 2] === carriageReturn ? next - 2 : next - 1;
      if (to - p > longestLine) {
        this.flush(block, base);
        this.sink.reject(this.tooLongFor, this.line);
      } else if (to > p) this.add(bytes, p, to);
      this.line++;
      p = next;
      if (this.lines.length >= batchLines || this.length >= batchLength) this.flush(block, base);
    }
    this.flush(block, base);
    if (tail !== 'full' || p > start) return p;
    this.sink.reject(tooLong(end - start), this.line++);
    this.loss.begin();
    return end;
  }

  private add(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    let line = Buffer.from(bytes.buffer, from, to - from);
    const isColoured = line.includes(escapeByte);
    if (isColoured) {
      const clean = Buffer.alloc(line.length);
      line = clean.subarray(0, withoutEscapes(bytes, from, to, clean));
    }
    const text = line.toString('utf8');
    this.lines.push({ at: from, number: this.line, isPlain: !isColoured && text.length === to - from });
    this.texts.push(text);
    this.length += text.length;
  }

  private flush(block: Block, base: number): void {
    const { lines, texts, sink } = this;
    this.pattern.matchAll(
      texts,
      (i, match) => {
        const line = lines[i];
        if (!line) return;
        if (match) this.accept(block, match, line, base);
        else if (!this.hasRecords || this.rejectsAll) sink.reject(this.unmatched, line.number);
      },
      (i, reason) => sink.reject(reason, lines[i]?.number ?? 0),
    );
    lines.length = 0;
    texts.length = 0;
    this.length = 0;
  }

  private accept(block: Block, { groups, indices }: RegExpExecArray, line: Line, base: number): void {
    const { record } = this;
    record.begin(block);
    for (const [i, name] of this.pattern.names.entries()) {
      const field = this.fields[i] ?? -1;
      const span = indices?.groups?.[name];
      const text = groups?.[name];
      if (!span || !text || field < 0) continue;
      if (line.isPlain) record.add(field, line.at + span[0], line.at + span[1]);
      else {
        const value = Buffer.from(text);
        record.addWritten(field, value.length, (target, at) => at + value.copy(target, at));
      }
    }
    this.hasRecords = true;
    this.sink.accept(record, base + line.at, line.number);
  }
}
