import { setImmediate } from 'node:timers/promises';
import { random } from '../model/random';
import type { SampleOptions } from '../model/sampleRequest';
import { allotErrors } from './allotErrors';
import { allotImpacted } from './allotImpacted';
import { calibrate } from './calibrate';
import { people } from './people';
import { planOf } from './plan';
import { scenarioLines } from './scenario/scenarioLines';
import { scenarioLog } from './scenario/scenarioLog';
import { schedule } from './schedule';
import { writeLines } from './writeLines';

/** A chunk of a log's bytes, and the records up to its end. */
interface Lines {
  readonly chunk: Buffer;
  readonly records: number;
}

/**
 * Generates a log of logins in order of time, in chunks that `write` may keep. The log of a preset, measured, has the
 * published figures of the case study; other rows, users and days have them as far as they leave room for them.
 * Waits for `write`, so that a slow writer slows it down. `onProgress` hears the records written so far.
 * @throws RangeError naming a bad option; what `write` throws; the signal's reason once it is aborted.
 */
export async function generate(
  options: SampleOptions,
  write: (chunk: Buffer) => void | Promise<void>,
  onProgress?: (records: number) => void,
  signal?: AbortSignal,
): Promise<{ records: number }> {
  const { scenario, format } = options;
  const breathe = async (): Promise<void> => {
    await setImmediate();
    signal?.throwIfAborted();
  };
  const writeAll = async (lines: Iterable<Lines>): Promise<void> => {
    for (const { chunk, records } of lines) {
      await breathe();
      await write(chunk);
      onProgress?.(records);
    }
    signal?.throwIfAborted();
  };
  await breathe();
  if (scenario) {
    const log = scenarioLog(scenario);
    await writeAll(scenarioLines(log, format));
    return { records: log.rows.length };
  }
  const plan = planOf(options);
  const crowd = people(plan);
  await breathe();
  const logins = await calibrate(crowd, plan, breathe);
  await breathe();
  const draw = random(plan.seed, 6);
  allotErrors(logins, draw);
  allotImpacted(logins, crowd, draw);
  await breathe();
  const order = schedule(logins, crowd, plan);
  await writeAll(writeLines(logins, crowd, plan, order, format));
  return { records: logins.rows };
}
