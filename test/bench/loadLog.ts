import type { Events } from '../../src/model/events';
import type { Run } from './measurement';
import { openSample } from './openSample';

/** The time until a log's events are columns that answer queries, and what they take with their dictionaries. */
export const loadLog: Run = async (file, log) => {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const { events } = await openSample(file);
  const ms = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  if (events.rows !== log.rows) throw new Error(`${events.rows} events of ${file} were read, of ${log.rows}`);
  const kept = after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed;
  return {
    'file to queryable columns (ms)': ms,
    'memory kept (MB)': kept / 1e6,
    'memory kept, bytes an event': kept / events.rows,
    'columns without dictionaries, bytes an event': bytesOf(events) / events.rows,
  };
};

function bytesOf({ time, day, user, outcome, file, offset, dimensions }: Events): number {
  const columns = [time, day, user, outcome, file, offset, ...dimensions.map(({ codes }) => codes)];
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
