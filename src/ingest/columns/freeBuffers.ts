import { MessageChannel } from 'node:worker_threads';

/**
 * Frees the memory of buffers now, whenever the collector will come by: their arrays are empty afterwards. The collector
 * sees only the small objects that own them, and lets hundreds of megabytes stand.
 */
export function freeBuffers(buffers: readonly ArrayBuffer[]): void {
  const { port1 } = new MessageChannel();
  // What is handed to a closed port goes nowhere.
  port1.close();
  port1.postMessage(null, [...new Set(buffers)]);
}
