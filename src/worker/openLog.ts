import { arrange } from '../engine/star/arrange';
import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import { readLog } from '../ingest/readLog';
import type { Events } from '../model/events';
import type { LogInfo } from '../model/logInfo';
import { zoneClock } from '../model/timeZone';
import type { LoadProgress, OpenRequest } from '../protocol/engineProtocol';

export interface OpenLog {
  readonly info: LogInfo;
  readonly events: Events;
}

/** Reads files into the star's columns. @throws RangeError for an unknown zone, before reading; ReadError, TooLargeError; the signal's reason. */
export async function openLog(
  { files, overrides, timeZone, window, patterns = [], part, memoryBudget }: OpenRequest,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
  threads?: RangeThreads,
): Promise<OpenLog> {
  if (timeZone !== 'auto') zoneClock(timeZone);
  const { source, inference, columns } = await readLog(
    files,
    {
      overrides,
      zoneSet: timeZone !== 'auto',
      patterns,
      timeZone,
      ...(part ? { part } : {}),
      ...(memoryBudget === undefined ? {} : { memoryBudget: memoryBudget * 2 ** 20 }),
      ...(threads ? { threads } : {}),
    },
    onProgress,
    signal,
  );
  onProgress({ phase: 'arranging', bytes: source.bytes, totalBytes: source.bytes, records: source.records });
  const events = arrange(columns, { files: source.files, timeZone, window, isLast: true });
  const dimensions = events.dimensions.map(({ name, field, members }) => ({ name, field, members }));
  return { info: { source, inference, calendar: events.calendar, dimensions, users: events.userNames.length }, events };
}
