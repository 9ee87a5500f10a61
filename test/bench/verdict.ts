import { diagnose } from '../../src/diagnosis/diagnose';
import { findHotspots } from '../../src/diagnosis/hotspots/findHotspots';
import type { Measurement } from './measurement';
import { openSample } from './openSample';
import { caseStudy, sampleRows } from './sampleLog';

/** What the verdict and the hotspots take, each by itself: time, and that of one core. */
export const verdict: Measurement = {
  name: 'verdict',
  what: 'technical or behavioural, and the hotspots of both questions',
  log: caseStudy(sampleRows, 'jsonl'),
  rounds: 5,
  async ours(file) {
    const { events } = await openSample(file);
    const out: Record<string, number> = {};
    const time = async (name: string, run: () => Promise<unknown>): Promise<void> => {
      const start = performance.now();
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      out[`${name} (ms)`] = performance.now() - start;
      out[`${name}, of all cores (ms)`] = (user + system) / 1000;
    };
    await time('hotspots, against the rest', () => findHotspots(events, { clauses: [], question: 'level' }));
    await time('hotspots, against before', () => findHotspots(events, { clauses: [], question: 'change' }));
    await time('verdict', () => diagnose(events, { clauses: [] }));
    return out;
  },
  peers: {},
};
