import * as l10n from '@vscode/l10n';

/** An answer that did not come in time. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Waits for an answer no longer than until a signal or some seconds; what makes the answer is not stopped by it.
 * @throws TimeoutError naming the remedy; the signal's reason; what the answer throws.
 */
export function inTime<T>(
  answer: Promise<T>,
  { timeout, signal }: { readonly timeout?: number | undefined; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  if (signal?.aborted) {
    answer.catch(() => {});
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const late = (): void =>
      reject(
        new TimeoutError(
          l10n.t(
            'the statement took longer than {0} s and was stopped; narrow it, for example by day_id, or raise the setting logHealth.sql.timeout',
            timeout ?? 0,
          ),
        ),
      );
    const timer = timeout === undefined ? undefined : setTimeout(late, timeout * 1000);
    const cancel = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', cancel, { once: true });
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  });
}
