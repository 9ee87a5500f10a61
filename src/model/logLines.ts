import type { Clause, Key } from './selection';

export type LineOrder = 'newest' | 'oldest';

/** Which lines of a log are wanted: a page of those of the events that clauses keep. */
export interface LinesWanted {
  readonly clauses: readonly Clause[];
  readonly errorsOnly: boolean;
  readonly order: LineOrder;
  /** Events passed over before the page. */
  readonly offset: number;
  readonly limit: number;
}

/** Where an event stands in its log. */
export interface LinePlace {
  /** As `Source.files` has it. */
  readonly file: string;
  /** The first byte of its record in the text of the file. */
  readonly offset: number;
  /** Epoch ms. */
  readonly time: number;
  readonly isError: boolean;
  /** Its members, in the order of the log's dimensions. */
  readonly members: readonly Key[];
}

/** The places of a page, and how many events there are in all. */
export interface LinePlaces {
  readonly total: number;
  readonly places: readonly LinePlace[];
}

/** What stands at a place: a record of one or more lines. */
export interface RecordText {
  /** The 1-based line at which it begins; `null` where it could not be read. */
  readonly line: number | null;
  readonly text: string;
  /** There is more than `text` gives. */
  readonly isCut: boolean;
  /** Why there is no text, for people; `null` where there is. */
  readonly problem: string | null;
}

export type LogLine = LinePlace & RecordText;

export interface LogLines {
  readonly total: number;
  readonly lines: readonly LogLine[];
}

/** Lines of a file one after the other, as a page that can be turned. */
export interface TextWindow {
  readonly firstLine: number;
  readonly text: string;
  /** Whether it holds the last line of the file. */
  readonly isEnd: boolean;
  /** Whether the file is text as it is on the disk: neither compressed nor in another charset. */
  readonly isPlain: boolean;
}
