import type { Preview } from '../../../src/model/preview';
import { smallLog } from './smallLog';

const { inference } = smallLog(['/logs/a.jsonl']).info;

/** What the worker would tell of the small log before it is opened. */
export const smallPreview: Preview = {
  found: [{ id: 'jsonl', name: 'JSON lines', score: 1, files: 1, runnerUp: null, forced: false }],
  fields: inference.fields,
  roles: inference.roles,
  effect: {
    records: 61,
    events: 60,
    rejected: 1,
    rejectedReasons: [{ reason: 'no time', count: 1 }],
    errors: 20,
    users: 10,
    dimensions: [
      { field: 'device', members: 3 },
      { field: 'tier', members: 2 },
    ],
    questions: [],
    firstMs: Date.UTC(2025, 2, 1),
    lastMs: Date.UTC(2025, 2, 5),
    zone: 'UTC',
    zoneFrom: 'nowhere',
  },
  problem: null,
  outcome: {
    field: 'outcome',
    values: [
      { value: 'success', count: 40, isError: false },
      { value: 'failure', count: 20, isError: true },
    ],
    more: 0,
  },
  start: [{ file: '/logs/a.jsonl', offset: 120, end: 240, values: ['2025-03-01T00:00:00Z', 'u1', 'success', null] }],
  middle: [],
};
