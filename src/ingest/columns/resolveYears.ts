import { isYearless } from '../time/yearless';
import { YearResolver } from '../time/yearResolver';
import type { EventTable } from './eventTable';

/** What was made of stamps without a year. */
export interface ResolvedYears {
  /** How many there were. */
  readonly stamps: number;
  /** The year that the last of them was given. */
  readonly lastYear: number;
}

/**
 * Gives the stamps without a year their years, file by file, in place; NaN where none fits. `null` where there is none.
 * @param files when each file was written last, in epoch ms
 * @param lastYear the year of the last stamp of each file, where a person has said it
 */
export function resolveYears(
  { rows, time, file }: Pick<EventTable, 'rows' | 'time' | 'file'>,
  files: readonly { readonly modified: number }[],
  lastYear: number | undefined,
): ResolvedYears | null {
  let stamps = 0;
  let last = -1;
  for (let row = 0; row < rows; row++) {
    if (!isYearless(time[row] ?? 0)) continue;
    stamps++;
    last = row;
  }
  if (stamps === 0) return null;
  for (let from = 0, to = 0; from < rows; from = to) {
    while (to < rows && file[to] === file[from]) to++;
    const lastModifiedMs = files[file[from] ?? -1]?.modified ?? 0;
    new YearResolver({ lastModifiedMs, lastYear }).resolve(time, from, to);
  }
  return { stamps, lastYear: new Date(time[last] ?? Number.NaN).getUTCFullYear() };
}
