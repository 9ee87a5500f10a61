import { arrange } from '../engine/star/arrange';
import { FollowedLog } from '../ingest/follow/followedLog';
import { LogText } from '../ingest/lines/logText';
import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import { readLog } from '../ingest/readLog';
import type { Events } from '../model/events';
import type { LogInfo } from '../model/logInfo';
import type { Inference } from '../model/roles';
import type { Source } from '../model/source';
import { zoneClock } from '../model/timeZone';
import type { LoadProgress, OpenRequest } from '../protocol/engineProtocol';

export interface OpenLog {
  readonly info: LogInfo;
  readonly events: Events;
  /** Its files, to be read on as they grow. */
  readonly followed: FollowedLog;
  /** The text of its files. */
  readonly text: LogText;
  /** See Columns. */
  readonly localClock: boolean;
}

/** Reads files into the star's columns. @throws RangeError for an unknown zone, before reading; ReadError, TooLargeError; the signal's reason. */
export async function openLog(
  { files, overrides, timeZone, window, patterns = [], part, memoryBudget }: OpenRequest,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
  threads?: RangeThreads,
): Promise<OpenLog> {
  if (timeZone !== 'auto') zoneClock(timeZone);
  const reading = await readLog(
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
  const { source, inference, columns } = reading;
  onProgress({ phase: 'arranging', bytes: source.bytes, totalBytes: source.bytes, records: source.records });
  // Before the facts are put in the memory of the columns.
  const followed = new FollowedLog(reading, overrides);
  const formats = new Map(reading.known.map(({ path, format }) => [path, format]));
  const text = new LogText((file) => formats.get(file) ?? null);
  const { localClock } = columns;
  const events = arrange(columns, { files: source.files, timeZone, window, isLast: true });
  return { info: logInfo(source, inference, events), events, followed, text, localClock };
}

/** What is known of a log beside its events. */
export const logInfo = (source: Source, inference: Inference, events: Events): LogInfo => ({
  source,
  inference,
  calendar: events.calendar,
  dimensions: events.dimensions.map(({ name, field, members }) => ({ name, field, members })),
  users: events.userNames.length,
});
