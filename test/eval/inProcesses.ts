import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { ScenarioChoice } from '../../src/model/sampleRequest';
import type { CaseResult } from './caseResult';

/** How a process of this program knows that it is one that evaluates what it is sent. */
export const workerWord = '--worker';

/** What a process answers to a choice. */
export type Answer = { readonly result: CaseResult } | { readonly error: string };

/**
 * Evaluates cases in a process for each core, and gives the results in the order of the choices.
 * @throws Error of the case that failed first; the signal's reason once it is aborted. No process outlives it.
 */
export async function inProcesses(
  program: string,
  choices: readonly ScenarioChoice[],
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly CaseResult[]> {
  const results = new Array<CaseResult>(choices.length);
  const children: ChildProcess[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const child = fork(program, [workerWord]);
    children.push(child);
    for (let i = next++; i < choices.length; i = next++) {
      signal.throwIfAborted();
      results[i] = await asked(child, choices[i]!, signal);
      onDone(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(choices.length, availableParallelism()) }, work));
    return results;
  } finally {
    for (const child of children) child.kill();
  }
}

function asked(child: ChildProcess, choice: ScenarioChoice, signal: AbortSignal): Promise<CaseResult> {
  const words = `${choice.id} severity ${choice.severity} ${choice.size} seed ${choice.seed} ${choice.dialect}`;
  return new Promise<CaseResult>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    const ended = (): void => reject(new Error(`${words}: its process ended before it answered`));
    signal.addEventListener('abort', stop, { once: true });
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      signal.removeEventListener('abort', stop);
      child.removeListener('exit', ended);
      if ('result' in answer) resolve(answer.result);
      else reject(new Error(`${words}: ${answer.error}`));
    });
    child.send(choice);
  });
}
