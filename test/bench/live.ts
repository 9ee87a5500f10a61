import { clickTimes } from './clickTimes';
import { hostLoop } from './hostLoop';
import type { Measurement } from './measurement';
import { caseStudy, sampleRows } from './sampleLog';
import { tailRate } from './tailRate';

const log = caseStudy(sampleRows, 'jsonl');

/** It writes to a log of its own. */
export const tail: Measurement = {
  name: 'tail',
  what: 'a log that is written to: updates, and lines followed',
  log,
  rounds: 3,
  ours: tailRate,
  peers: {},
};

export const host: Measurement = {
  name: 'host',
  what: 'how long the event loop of the extension host is held',
  log,
  rounds: 5,
  ours: hostLoop,
  peers: {},
};

export const click: Measurement = {
  name: 'click',
  what: 'a click in the panel of VS Code, until all cells are painted',
  log,
  rounds: 3,
  ours: clickTimes,
  peers: {},
};
