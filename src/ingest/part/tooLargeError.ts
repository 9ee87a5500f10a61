import type { TooLarge } from '../../model/logPart';
import { plural } from '../../model/plural';
import { ReadError } from '../readError';

/** A log that would take more memory than is allowed, told before it is read. */
export class TooLargeError extends ReadError {
  constructor(
    log: string,
    readonly estimate: TooLarge,
  ) {
    const { events, bytes, budget } = estimate;
    super(
      `${log} holds about ${events.toLocaleString('en')} ${plural(events, 'event')}, which would take about ${megabytes(bytes)} of memory, ` +
        `more than the ${megabytes(budget)} allowed; read a period or a sample of it, or allow more`,
    );
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MB`;
