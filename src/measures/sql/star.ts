import type { Calendar } from '../../model/calendar';
import type { Dimension } from '../../model/events';
import { identifier } from './quote';

/** What SQL needs to know of a log: its days and its dimensions. A LogInfo is one. */
export interface Star {
  readonly calendar: Calendar;
  readonly dimensions: readonly Dimension[];
}

export const factTable = 'fact_event';

/** The table of a dimension: `dim_<name>(id, value)`, where id is the member's place. */
export const dimensionTable = (name: string): string => identifier(`dim_${name}`);

/** The column of the fact table that points to a dimension. */
export const dimensionColumn = (name: string): string => identifier(`${name}_id`);
