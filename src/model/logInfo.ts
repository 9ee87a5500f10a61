import type { Calendar } from './calendar';
import type { Dimension } from './events';
import type { Inference } from './roles';
import type { Source } from './source';

/** All that is known of an open log beside its events: plain data, small enough to send anywhere. */
export interface LogInfo {
  readonly source: Source;
  readonly inference: Inference;
  readonly calendar: Calendar;
  readonly dimensions: readonly Dimension[];
  readonly users: number;
}
