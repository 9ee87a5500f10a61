import type { Block } from '../bytes/block';
import { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import { LinesReader } from './linesReader';
import type { FormatSample, LogFormat } from './logFormat';

/** Reads lines of one format. It may keep what lines before have told, such as the fields of a header. */
export interface LineParser {
  /**
   * Reads the line [start, end), which a newline follows and which has no carriage return at its end, into the record,
   * whose main block this is. False where it is no line of this format: what the record then holds is thrown away.
   */
  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean;
  /** Whether a line that `parse` refused belongs to the record above: no other format is asked then. */
  joins?(block: Block, start: number, end: number): boolean;
  /** Whether a line that `parse` refused says something of the file, as `#Fields:` does, and is no record. */
  isDirective?(block: Block, start: number, end: number): boolean;
  /** Adds to a record what a line below it tells that no format reads, such as the exception of a stack trace. */
  goOn?(block: Block, start: number, end: number, record: RecordBuffer): void;
}

/** A format whose records start with a line that can be told from all others by itself. */
export interface LineFormat extends LogFormat {
  /** Whether lines that no format reads go on with the record above; else they are rejected. */
  readonly continues: boolean;
  /** Less than 1 for a format that reads nearly anything; 1 where it is absent. */
  readonly weight?: number;
  parser(fields: FieldNames): LineParser;
  settled?(sample: FormatSample): LineFormat;
  /** The format as it is where its messages are lines of the formats of these ids: what `settled` finds out. */
  holding?(ids: readonly string[]): LineFormat;
}

/** What a format is made of that reads its lines by themselves. */
export interface LineFormatParts {
  readonly id: string;
  readonly name: string;
  readonly continues: boolean;
  /** What the share of lines read is scaled with as a score; 1 by default, less for formats that read nearly anything. */
  readonly weight?: number;
  parser(fields: FieldNames): LineParser;
}

/** A format made of a parser of its lines. */
export function lineFormat(given: LineFormatParts): LineFormat {
  const parts = { ...given, parser: (fields: FieldNames) => fields.expecting(() => given.parser(fields)) };
  return {
    ...parts,
    ...linesReaders([parts]),
    score: (sample) => (parts.weight ?? 1) * shareOfLines(sample, parts),
  };
}

/** Readers of files that hold lines of these formats, of which the first that reads a line has it. */
export function linesReaders(formats: readonly LineReadable[]): Required<Pick<LogFormat, 'reader' | 'within'>> {
  const readings = (fields: FieldNames) =>
    formats.map(({ parser, continues }) => ({ parser: parser(fields), continues }));
  return {
    reader: (fields, sink) => new LinesReader(readings(fields), sink),
    within(fields, sink, _, before) {
      const known = readings(fields);
      // Who knows directives keeps what they said.
      return known.some(({ parser }) => parser.isDirective) ? null : new LinesReader(known, sink, before);
    },
  };
}

type LineReadable = Pick<LineFormat, 'parser' | 'continues'>;

export const isLineFormat = (format: LogFormat): format is LineFormat => 'parser' in format;

/** The share of a sample's lines that the parser reads; lines that look like the rest of a record do not count. */
function shareOfLines(sample: FormatSample, { parser, continues }: LineFormatParts): number {
  const counts = { accepted: 0, rejected: 0 };
  const reader = new LinesReader([{ continues: false, parser: parser(new FieldNames()) }], {
    accept: () => {
      counts.accepted++;
    },
    reject: () => {
      counts.rejected++;
    },
  });
  if (continues) reader.passesIndented = true;
  for (const { block, start, end, base } of sample) reader.read(block, start, end, 'more', base);
  const { accepted, rejected } = counts;
  return accepted === 0 ? 0 : accepted / (accepted + rejected);
}
