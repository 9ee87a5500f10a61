import type { Query, ResultTable } from '../model/query';
import type { Run } from './ask';

interface Waiting {
  readonly queries: readonly Query[];
  resolve(tables: readonly ResultTable[]): void;
  reject(reason: unknown): void;
}

/**
 * Gathers what is asked in one turn of the event loop and asks for it together, as all cells of a panel do when its
 * selection changes. Where that fails, each is asked alone, so that one that cannot be answered takes no other with it.
 */
export function gathered(run: Run): Run {
  let waiting: Waiting[] = [];

  const alone = ({ queries, resolve, reject }: Waiting): void => void run(queries).then(resolve, reject);

  const together = async (all: readonly Waiting[]): Promise<void> => {
    try {
      const tables = await run(all.flatMap(({ queries }) => queries));
      let at = 0;
      for (const { queries, resolve } of all) {
        resolve(tables.slice(at, at + queries.length));
        at += queries.length;
      }
    } catch {
      all.forEach(alone);
    }
  };

  const send = (): void => {
    const all = waiting;
    waiting = [];
    if (all.length === 1) all.forEach(alone);
    else void together(all);
  };

  return (queries) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ queries, resolve, reject }) === 1) queueMicrotask(send);
    });
}
