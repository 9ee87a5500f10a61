import type { Port } from './peer';

/** What both ends of a worker thread offer: `Worker` on one side, `parentPort` on the other. */
export interface ThreadEnd {
  postMessage(value: unknown): void;
  on(event: 'message', hear: (value: unknown) => void): unknown;
  off(event: 'message', hear: (value: unknown) => void): unknown;
}

/** A worker thread as a Port. */
export const threadPort = (end: ThreadEnd): Port => ({
  send: (frame) => end.postMessage(frame),
  listen: (hear) => {
    end.on('message', hear);
    return () => end.off('message', hear);
  },
});
