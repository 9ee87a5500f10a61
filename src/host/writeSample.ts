import type { EngineCalls, LoadProgress } from '../protocol/engineProtocol';
import { CallError } from '../protocol/peer';
import type { WorkerClient } from './workerClient';

/** Milliseconds that a cancelled worker has to remove what it wrote. */
const tidyMs = 5000;

/**
 * Writes a sample log in a worker of its own, so that closing a log or cancelling its load leaves it be. The worker ends
 * with the sample; one that is cancelled a little later, since it has a file to remove. Gives false if cancelled.
 * @throws CallError saying why it could not be written.
 */
export async function writeSample(
  client: WorkerClient,
  request: EngineCalls['generate']['in'],
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
  tidy = tidyMs,
): Promise<boolean> {
  const listening = client.progress.listen(onProgress);
  try {
    await client.call('generate', request, signal);
    client.stop();
    return true;
  } catch (error) {
    if (!(error instanceof CallError) || error.reason !== 'cancelled') {
      client.stop();
      throw error;
    }
    setTimeout(() => client.stop(), tidy).unref();
    return false;
  } finally {
    listening.dispose();
  }
}
