import type { WorkerClient } from './workerClient';

export type SessionEngine = Pick<
  WorkerClient,
  'call' | 'stop' | 'progress' | 'stage' | 'grown' | 'lost' | 'followEnded' | 'crashed'
>;

/** `growth`: the log has more events, under the same selection; `following`: whether and how it is followed. */
export type SessionChange = 'status' | 'selection' | 'cells' | 'growth' | 'following';

/** How an `open` ended; `cancelled` by the person, or by opening another log meanwhile. */
export type OpenEnd = 'ready' | 'failed' | 'cancelled';
