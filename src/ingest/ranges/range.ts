import type { RoleOverrides } from '../../model/roles';
import type { FieldPlan } from '../columns/fieldPlan';
import type { RangeEvents } from '../columns/rangeEvents';
import type { LogFile } from '../files/logFile';
import type { FeederOptions } from '../reading/feeder';
import type { FieldProfile } from '../roles/fieldProfile';
import type { Span, SpanRead } from './readSpan';

/** A file of a log, as it is told to another thread. */
interface RangeFile extends LogFile {
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
  /** Events a byte that are expected. */
  readonly density: number;
}

/** A span of a file that is read on its own. */
export interface Range extends Span {
  /** Index into the files of the job. */
  readonly file: number;
}

/** The events of a range. */
export interface RangeRead extends SpanRead {
  /** Whether there were more fields than are numbered. */
  readonly hasSurplus: boolean;
  readonly events: RangeEvents;
}
