import { EventPlaces } from '../../src/engine/columnar/eventPlaces';
import type { LinesWanted } from '../../src/model/logLines';
import { dimensionSource } from '../../src/model/selection';
import type { Measurement } from './measurement';
import { openSample } from './openSample';
import { caseStudy, sampleRows } from './sampleLog';

const newest: LinesWanted = { clauses: [], errorsOnly: false, order: 'newest', offset: 0, limit: 20 };
const tablet: LinesWanted = {
  ...newest,
  errorsOnly: true,
  clauses: [{ source: dimensionSource('device'), kind: 'points', dimensions: ['device'], keys: [['Tablet']] }],
};

/** From a selection to the places of its lines, and from these to their text and line numbers. */
export const lines: Measurement = {
  name: 'lines',
  what: 'a page of the lines of a selection',
  log: caseStudy(sampleRows, 'jsonl'),
  rounds: 5,
  async ours(file) {
    const { events, text, followed } = await openSample(file);
    const { signal } = new AbortController();
    const places = new EventPlaces(events);
    const out: Record<string, number> = {};
    const time = async (name: string, run: () => unknown): Promise<void> => {
      const start = performance.now();
      await run();
      out[`${name} (ms)`] = performance.now() - start;
    };
    await time('places, nothing selected', () => places.page(newest));
    await time('places, next page', () => places.page({ ...newest, offset: 20 }));
    await time('places, errors of a member', () => places.page(tablet));
    await time('text and line numbers, the first time', async () =>
      text.lines((await places.page(newest)).places, signal),
    );
    await time('text and line numbers', async () =>
      text.lines((await places.page({ ...newest, offset: 400 })).places, signal),
    );
    await time('a text found nowhere', () => text.find(file, 'a text that no line holds', 1, signal));
    await followed.close();
    return out;
  },
  peers: {},
};
