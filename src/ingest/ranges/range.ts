import type { RoleOverrides } from '../../model/roles';
import type { EventPart } from '../columns/eventPart';
import type { FieldPlan } from '../columns/fieldPlan';
import type { FeederOptions } from '../feeder';
import type { Before } from '../formats/logFormat';
import type { LogFile } from '../logFile';
import type { FieldProfile } from '../roles/fieldProfile';

/** A file of a log, as it is told to another thread. */
export interface RangeFile extends LogFile {
  /** The id of its format. */
  readonly formatId: string;
}

/** What all ranges of a log have in common. Plain data: a thread makes formats and derived fields of it again. */
export interface RangeJob {
  readonly files: readonly RangeFile[];
  readonly plan: Omit<FieldPlan, 'derived'>;
  /** What derived fields are found by; `null` where none is made while reading. */
  readonly derivedBy: { readonly profiles: readonly FieldProfile[]; readonly overrides: RoleOverrides } | null;
  readonly options: FeederOptions;
}

/** The records of a file that start in [from, to); of its last range, `to` is infinite. */
export interface Range {
  /** Index into the files of the job. */
  readonly file: number;
  readonly from: number;
  readonly to: number;
  /** What comes before `from`. Where that is unknown, reading begins at the first line after `from` that may start a record. */
  readonly before: Before;
  /** The fields known so far, where the reading has to number them alike. */
  readonly fields?: readonly string[];
}

/** The records of a range. */
export interface RangePart {
  /** The byte where the first of them starts; NaN where none does. */
  readonly from: number;
  /** The byte where the record after the last one starts. It lies before the range's end where the reading was given up. */
  readonly to: number;
  /** Lines in between. */
  readonly lines: number;
  readonly hasRecords: boolean;
  /** Whether a record may have been given up for its length that was none, as the place to begin was guessed. */
  readonly isDoubtful: boolean;
  /** Whether there were more fields than are numbered. */
  readonly hasSurplus: boolean;
  readonly events: EventPart;
}

/** Whether a range is all of its file, to be read as any file is. */
export const isWholeFile = ({ to, before }: Range): boolean => before === 'nothing' && to === Number.POSITIVE_INFINITY;
