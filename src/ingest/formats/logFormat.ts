import type { Block } from '../bytes/block';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';

/** What a reader hands its records to. `offset` is the byte of the record's start in its file, `line` its 1-based line. */
export interface RecordSink {
  accept(record: RecordBuffer, offset: number, line: number): void;
  reject(reason: string, line: number): void;
}

/**
 * What follows the bytes given: `more` of the file; nothing, they are the `last`; or more, but the block is `full`, so
 * that a record which does not end in it has to be given up.
 */
export type Tail = 'more' | 'last' | 'full';

/** Reads one file of its format, piece by piece, each piece starting where the last call said that it stopped. */
export interface RecordReader {
  /**
   * Hands over all records that end within [start, end) of the block, whose byte 0 is byte `base` of the file. Gives
   * the position up to which it needs the bytes no more. With `last` and `full` that is `end`, or there was progress.
   * With `last` the bytes end in a newline.
   */
  read(block: Block, start: number, end: number, tail: Tail, base: number): number;
}

/**
 * What a file holds before the place where a reader begins: `nothing`, it is the start; records, or only lines that were
 * rejected; or what is `unknown`, for the place was guessed.
 */
export type Before = 'nothing' | 'records' | 'rejects' | 'unknown';

/** A reader that may begin at any line of a file. */
export interface WithinReader extends RecordReader {
  /** The byte where its first record starts, and the reading began; NaN before that is known. */
  readonly from: number;
  /** The line of the byte that the last call gave, counted from 1 at `from`. */
  readonly line: number;
  /** Whether there are records before that byte. */
  readonly hasRecords: boolean;
}

/** Whole lines of a file: [start, end) of the block, whose byte 0 is byte `base` of the file; they end in a newline. */
export interface SamplePiece {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly base: number;
}

/** What formats are told apart by: lines of several places of a file, its start first. */
export type FormatSample = readonly [head: SamplePiece, ...more: SamplePiece[]];

export interface LogFormat {
  /** As a command line names it. */
  readonly id: string;
  /** As shown to people. */
  readonly name: string;
  /** True where a person has described it. */
  readonly isOwn?: boolean;
  /**
   * How well a sample fits, from 0, not at all, to 1: the share of its records that can be read. A format that reads
   * nearly anything scales its share down.
   */
  score(sample: FormatSample): number;
  /** A reader of one file. Fields are numbered by `fields`, which files of one log share. */
  reader(fields: FieldNames, sink: RecordSink): RecordReader;
  /** The format as it is for one file, where a sample tells more of it: what is inside a wrapper. */
  settled?(sample: FormatSample): LogFormat;
  /** So many bytes a record may wait for its end while others, that begin behind it, are handed over; 0 where missing. */
  readonly reachBack?: number;
  /**
   * A reader that begins at the start of a line within a file, whose head are these lines. If all is known that comes
   * before, it reads on as one reader of the whole would. Else it may begin in the midst of a record, even in a way that
   * is seen only once the record before has been read: whoever guesses has to check that `from` is where that one ends.
   * `null` where the head does not allow it. A format whose lines say how the next ones are to be read has none.
   */
  readonly within?: (fields: FieldNames, sink: RecordSink, head: SamplePiece, before: Before) => WithinReader | null;
}
