import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { comma, newline } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { tooLong } from '../lineLoss';
import type { RecordReader, RecordSink, Tail } from '../logFormat';
import { isSpace, type JsonRoute } from './jsonRoute';
import { cut, JsonWalk } from './jsonWalk';

const unclosed = l10n.t('record without an end');

/** So many records without an end are looked into for the next one; each costs a scan to the end of the text. */
const mostUnclosed = 16;

/** Reads the records of JSON documents, wherever the pieces of the file end. */
export class JsonDocumentsReader implements RecordReader {
  private readonly walk: JsonWalk;
  private unclosed = 0;
  /** Where the file goes on, unless pieces of it are left out. */
  private expected = -1;

  constructor(
    fields: FieldNames,
    private readonly sink: RecordSink,
  ) {
    this.walk = new JsonWalk(fields, sink);
  }

  get objectRoute(): JsonRoute | null {
    return this.walk.objectRoute;
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const { walk } = this;
    const { bytes } = block;
    if (this.expected >= 0 && base + start !== this.expected) walk.jump(block, start);
    // Scans run up to a newline: one has to stand behind the bytes.
    const beyond = bytes[end] ?? 0;
    bytes[end] = newline;
    walk.base = base;
    const before = tail === 'last' ? walk.place() : null;
    const done = this.readUpTo(block, start, end, tail);
    bytes[end] = beyond;
    // A file may grow behind what was its last piece, which then comes again.
    if (before) walk.goBack(before);
    this.expected = base + (before ? start : done);
    return done;
  }

  private readUpTo(block: Block, start: number, end: number, tail: Tail): number {
    const { walk } = this;
    for (let p = start; ; ) {
      if (walk.losing) p = this.skipToNext(block, p, end, tail);
      const at = afterGap(block.bytes, p, end);
      if (walk.losing || (at >= end && tail === 'more')) return p;
      if (at >= end) return walk.passOver(block, p, end);
      const before = walk.line;
      walk.passOver(block, p, at);
      const { line } = walk;
      const next = walk.take(block, p, at, end);
      if (next !== cut) {
        p = next;
        continue;
      }
      const isStuck = tail !== 'more' && (tail === 'last' || p === start);
      walk.line = isStuck ? line : before;
      if (!isStuck) return p;
      p = this.giveUp(block, at, end, tail === 'full' ? tooLong(end - start) : unclosed);
    }
  }

  /** Rejects a record whose end is not to be seen; a few of them may be nothing but unclosed, with more in them. */
  private giveUp(block: Block, at: number, end: number, reason: string): number {
    this.sink.reject(reason, this.walk.line);
    this.walk.losing = true;
    const goesIn = reason === unclosed && this.unclosed++ < mostUnclosed;
    return this.walk.passOver(block, at, goesIn ? at + 1 : end);
  }

  private skipToNext(block: Block, start: number, end: number, tail: Tail): number {
    const { walk } = this;
    const at = walk.lead.find(block, start, end);
    walk.losing = at < 0;
    if (at >= 0) return walk.passOver(block, start, at);
    return walk.passOver(block, start, tail === 'more' ? Math.max(start, end - walk.lead.length + 1) : end);
  }
}

/** The place after blanks, line breaks and commas. */
function afterGap(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && (isSpace(bytes[p]) || bytes[p] === comma)) p++;
  return p;
}
