import * as l10n from '@vscode/l10n';
import type { TooLarge } from '../../model/logPart';
import { ReadError } from '../readError';
import { counted } from '../roles/fieldProfile';

/** A log that would take more memory than is allowed, told before it is read. */
export class TooLargeError extends ReadError {
  constructor(
    log: string,
    readonly estimate: TooLarge,
  ) {
    const { events } = estimate;
    const [bytes, budget] = [megabytes(estimate.bytes), megabytes(estimate.budget)];
    super(
      events === 1
        ? l10n.t(
            '{0} holds about 1 event, which would take about {1} of memory, more than the {2} allowed; read a period or a sample of it, or allow more',
            log,
            bytes,
            budget,
          )
        : l10n.t(
            '{0} holds about {1} events, which would take about {2} of memory, more than the {3} allowed; read a period or a sample of it, or allow more',
            log,
            counted(events),
            bytes,
            budget,
          ),
    );
  }
}

const megabytes = (bytes: number): string => `${counted(Math.ceil(bytes / 2 ** 20))} MB`;
