import { diagnose } from '../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../src/model/diagnosis';
import type { Events } from '../../src/model/events';
import type { Hotspot } from '../../src/model/hotspot';

/** What is evaluated: what the product says of a log, and how long each stage of it took. */
export interface Diagnosed {
  readonly hotspots: readonly Hotspot[];
  /** `null`: hotspots and their onsets alone are scored. */
  readonly diagnosis: Diagnosis | null;
  /** Milliseconds by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** The one place where the evaluation gets its answers from. */
export async function diagnosed(events: Events): Promise<Diagnosed> {
  const started = performance.now();
  const stages: Record<string, number> = {};
  let stage: string | null = null;
  let since = started;
  const diagnosis = await diagnose(events, { clauses: [] }, undefined, (next) => {
    const now = performance.now();
    if (stage !== null) stages[stage] = now - since;
    [stage, since] = [next, now];
  });
  stages.diagnose = performance.now() - started;
  return { hotspots: diagnosis.hotspots, diagnosis, stages };
}
