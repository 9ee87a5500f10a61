import { isYearless } from '../time/yearless';
import { YearResolver } from '../time/yearResolver';
import type { EventTable } from './eventTable';

/** What was made of stamps without a year. */
export interface ResolvedYears {
  /** All times, those with a year as they were; NaN where none fits. */
  readonly time: Float64Array;
  /** The year that the last of them was given. */
  readonly lastYear: number;
}

/**
 * Gives the stamps without a year their years, file by file. `null` where there is none.
 * @param files when each file was written last, in epoch ms
 * @param lastYear the year of the last stamp of each file, where a person has said it
 */
export function resolveYears(
  { rows, time: read, file }: Pick<EventTable, 'rows' | 'time' | 'file'>,
  files: readonly { readonly modified: number }[],
  lastYear: number | undefined,
): ResolvedYears | null {
  let last = rows - 1;
  while (last >= 0 && !isYearless(read[last] ?? 0)) last--;
  if (last < 0) return null;
  const time = read.slice();
  for (let from = 0, to = 0; from < rows; from = to) {
    while (to < rows && file[to] === file[from]) to++;
    const lastModifiedMs = files[file[from] ?? -1]?.modified ?? 0;
    new YearResolver({ lastModifiedMs, lastYear }).resolve(time, from, to);
  }
  return { time, lastYear: new Date(time[last] ?? Number.NaN).getUTCFullYear() };
}
