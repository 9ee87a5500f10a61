import { arrange } from '../engine/star/arrange';
import { FollowedLog } from '../ingest/follow/followedLog';
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
  /** See Columns. */
  readonly localClock: boolean;
}

/** Reads files into the star's columns. @throws RangeError for an unknown zone, before reading; ReadError; the signal's reason. */
export async function openLog(
  { files, overrides, timeZone, window, patterns = [] }: OpenRequest,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<OpenLog> {
  if (timeZone !== 'auto') zoneClock(timeZone);
  const reading = await readLog(files, { overrides, zoneSet: timeZone !== 'auto', patterns }, onProgress, signal);
  const { source, inference, columns } = reading;
  onProgress({ phase: 'arranging', bytes: source.bytes, totalBytes: source.bytes, records: source.records });
  const events = arrange(columns, { files: source.files, timeZone, window });
  return {
    info: logInfo(source, inference, events),
    events,
    followed: new FollowedLog(reading, overrides),
    localClock: columns.localClock,
  };
}

/** What is known of a log beside its events. */
export const logInfo = (source: Source, inference: Inference, events: Events): LogInfo => ({
  source,
  inference,
  calendar: events.calendar,
  dimensions: events.dimensions.map(({ name, field, members }) => ({ name, field, members })),
  users: events.userNames.length,
});
