import type { MauWindow } from '../model/calendar';
import type { Diagnosis, DiagnosisStage, DiagnosisWanted } from '../model/diagnosis';
import type { FormatRanking } from '../model/formatRanking';
import type { Hotspots, HotspotsWanted } from '../model/hotspot';
import type { LogInfo } from '../model/logInfo';
import type { LinesWanted, LogLines, TextWindow } from '../model/logLines';
import type { LogPart, TooLarge } from '../model/logPart';
import type { OwnPattern } from '../model/ownPattern';
import type { Preview, PreviewRequest } from '../model/preview';
import type { Query, ResultTable } from '../model/query';
import type { FieldGuess, RoleOverrides } from '../model/roles';
import type { SampleRequest } from '../model/sampleRequest';
import type { SqlResult } from '../model/sqlResult';

/** Which of the logs that a worker holds: a number of the caller's choice. */
export type LogId = number;

export interface OpenRequest {
  /** Paths on the disk of the machine that runs the worker. */
  readonly files: readonly string[];
  readonly overrides: RoleOverrides;
  /** A zone, or `auto`: the log's own zone, else UTC. */
  readonly timeZone: string;
  readonly window: MauWindow;
  /** Formats that a person describes. */
  readonly patterns?: readonly OwnPattern[];
  /** What of the log is read; where nothing is said, all, if it fits the budget. */
  readonly part?: LogPart;
  /** MB of memory that the reading may take; no limit where it is absent. */
  readonly memoryBudget?: number;
}

/** Why a log was not read, and what reading it would take: a person chooses a part of it, or allows more. */
export interface LogTooLarge {
  readonly tooLarge: TooLarge;
  /** The same in words for people. */
  readonly message: string;
}

export interface LoadProgress {
  readonly phase: 'reading' | 'arranging' | 'writing';
  readonly bytes: number;
  readonly totalBytes: number;
  readonly records: number;
}

/** Host → worker: each call has one answer. */
export interface EngineCalls {
  /** Reads the files as the log of that id; others stay open beside it, so that a load that fails loses nothing. */
  open: { in: OpenRequest & { readonly log: LogId }; out: LogInfo | LogTooLarge };
  /** The fields of files as a sample shows them, with what each would be taken for: for files that could not be opened. */
  inspect: {
    in: Pick<OpenRequest, 'files' | 'patterns'> & { readonly format?: string | undefined };
    out: { readonly fields: readonly FieldGuess[] };
  };
  /** How well each format fits files, whether they can be opened or not. */
  formats: { in: Pick<OpenRequest, 'files' | 'patterns'>; out: FormatRanking };
  /** What files would be read as, by a sample of them; nothing is opened. */
  preview: { in: PreviewRequest; out: Preview };
  /** A record as it stands in its file, from a byte of the text to another, or to the end of the line. */
  rawText: {
    in: { readonly file: string; readonly offset: number; readonly end: number | null };
    out: { readonly text: string; readonly isCut: boolean };
  };
  /** Gives back the memory of a log; none of that id is no mistake. */
  close: { in: { readonly log: LogId }; out: Record<never, never> };
  /**
   * Reads a log's files on as they grow, are replaced or cut, or no more. Answers how many of them can be followed: none
   * of a log that is all compressed.
   */
  follow: { in: { readonly log: LogId; readonly on: boolean }; out: { readonly files: number } };
  /**
   * Answers queries over a log, in order. With an edition they are refused once the log has grown out of it, as the
   * members that they count are others then.
   */
  query: {
    in: { readonly log: LogId; readonly edition?: number; readonly queries: readonly Query[] };
    out: { readonly tables: readonly ResultTable[] };
  };
  /** The segments with more errors than the rest. */
  hotspots: { in: HotspotsWanted & { readonly log: LogId }; out: Hotspots };
  /** Whether users leave because of errors or of their own will. */
  diagnose: { in: DiagnosisWanted & { readonly log: LogId }; out: Diagnosis };
  /** A page of the lines behind events, read from the files; refused with an edition that the log has grown out of. */
  lines: { in: LinesWanted & { readonly log: LogId; readonly edition?: number }; out: LogLines };
  /** Lines of one of a log's files, whether events or not. */
  textWindow: {
    in: { readonly log: LogId; readonly file: string; readonly firstLine: number; readonly lines: number };
    out: TextWindow;
  };
  /** The first line of a file, from one on, that holds a text; `null` where none does. */
  findText: {
    in: { readonly log: LogId; readonly file: string; readonly text: string; readonly fromLine: number };
    out: { readonly line: number | null };
  };
  /** Writes a sample log with the generator; progress events count its records. */
  generate: { in: SampleRequest; out: { readonly file: string; readonly records: number; readonly bytes: number } };
  /**
   * Runs one read-only statement over the star schema, filled with all events that there are when it is asked for. It may
   * take `timeout` seconds, without the filling; one that takes longer or is cancelled is ended, and nothing else is.
   */
  sql: {
    in: { readonly log: LogId; readonly statement: string; readonly limit: number; readonly timeout: number };
    out: SqlResult;
  };
  /** Writes the star schema to a file as a database of SQLite; there is none where it fails or is cancelled. */
  saveStar: { in: { readonly log: LogId; readonly file: string }; out: { readonly bytes: number } };
}

/** Worker → host, without an answer. */
export interface EngineEvents {
  progress: LoadProgress;
  /** The star schema of a log in sql.js: rows inserted of rows in all; then its indexes. */
  star: {
    readonly log: LogId;
    readonly phase: 'facts' | 'indexes';
    readonly rows: number;
    readonly of: number;
  };
  /** What a diagnosis under way begins with. */
  stage: { readonly log: LogId; readonly stage: DiagnosisStage };
  /** A log that is followed has grown: what is asked from now on is answered over this edition of it, the first after 0. */
  grown: { readonly log: LogId; readonly edition: number; readonly info: LogInfo };
  /** The paths of a followed log at which there is no file now; none once all are back. */
  lost: { readonly log: LogId; readonly files: readonly string[] };
  /** A look at a followed log's files failed, and why: it grows no more, for what the look had read is lost with it. */
  followEnded: { readonly log: LogId; readonly why: string };
}
