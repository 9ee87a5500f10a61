import type { FieldGuess, OutcomeRule } from '../../src/model/roles';
import type { FieldsView } from '../../src/protocol/panelProtocol';

const guess = (
  field: string,
  use: FieldGuess['use'],
  reason: string,
  distinct: number,
  examples: readonly string[],
): FieldGuess => ({ field, use, reason, distinct, distinctIsFloor: use === 'time', examples });

const outcome: OutcomeRule = { kind: 'values', field: 'verdict', errors: ['kaputt'] };
const fields: readonly FieldGuess[] = [
  guess('at', 'time', 'named at and 100 % of the 2,299 sampled values read as ISO times', 2299, [
    '2025-01-01T00:00:00.000Z',
    '2025-01-01T00:01:00.000Z',
  ]),
  guess('buyer', 'user', 'set by you', 40, ['b0', 'b1', 'b2']),
  guess('verdict', 'outcome', 'set by you; also a dimension', 4, ['great', 'odd', 'kaputt']),
  guess('plan', 'dimension', '3 values that repeat', 3, ['Free', 'Pro', 'Team']),
  guess('shop', 'dimension', '12 values that repeat', 12, ['Berlin', 'Lyon', 'Porto']),
  guess('text', 'message', 'named as a message is, and holds text', 2100, [
    'order 1 was paid with a card that had expired',
  ]),
  guess('order_id', 'unused', '2,299 of its 2,299 values differ', 2299, ['o-1', 'o-2', 'o-3']),
];
const values = ['2025-01-01T00:00:00.000Z', 'b7', 'odd', 'Pro', 'Porto', 'order 1 was paid with a card', 'o-1'];

/** The fields of a shop's log, of which a person has made the user and the outcome. */
export const shopFields: FieldsView = {
  file: '/logs/shop-2025.csv',
  format: null,
  lastYear: null,
  isChanged: true,
  isAutomatic: false,
  roles: { time: 'at', user: ['buyer'], userKind: 'user', outcome, dimensions: ['verdict', 'plan', 'shop'] },
  preview: {
    found: [{ id: 'csv', name: 'CSV', score: 1, files: 1, runnerUp: null, forced: false }],
    fields,
    roles: { time: 'at', user: ['buyer'], userKind: 'user', outcome, dimensions: ['verdict', 'plan', 'shop'] },
    effect: {
      records: 2299,
      events: 2290,
      rejected: 9,
      rejectedReasons: [{ reason: 'no time', count: 9 }],
      errors: 458,
      users: 40,
      dimensions: [
        { field: 'verdict', members: 4 },
        { field: 'plan', members: 3 },
        { field: 'shop', members: 12 },
      ],
      questions: [],
      firstMs: Date.UTC(2025, 0, 1),
      lastMs: Date.UTC(2025, 0, 3),
      zone: 'UTC',
      zoneFrom: 'stamps',
    },
    problem: null,
    outcome: {
      field: 'verdict',
      values: [
        { value: 'great', count: 1374, isError: false },
        { value: 'kaputt', count: 458, isError: true },
        { value: 'odd', count: 440, isError: false },
        { value: 'returned', count: 18, isError: false },
      ],
      more: 0,
    },
    start: Array.from({ length: 8 }, (_, i) => ({
      file: '/logs/shop-2025.csv',
      offset: i * 80,
      end: i * 80 + 80,
      values: values.map((value, k) => (k === 4 && i === 2 ? null : `${value}`)),
    })),
    middle: [{ file: '/logs/shop-2025.csv', offset: 90_000, end: null, values }],
  },
  isBusy: false,
  before: {
    records: 2299,
    events: 2290,
    rejected: 9,
    rejectedReasons: [],
    errors: null,
    users: null,
    dimensions: [],
    questions: [{ role: 'user', text: 'Which field tells users apart?' }],
    firstMs: Date.UTC(2025, 0, 1),
    lastMs: Date.UTC(2025, 0, 3),
    zone: 'UTC',
    zoneFrom: 'stamps',
  },
  failure: null,
  formats: {
    detected: [{ id: 'csv', name: 'CSV', score: 1, files: 1, runnerUp: null, forced: false }],
    formats: [
      { id: 'csv', name: 'CSV', score: 1 },
      { id: 'tsv', name: 'TSV', score: 0.3 },
      { id: 'jsonl', name: 'JSON lines', score: 0 },
    ],
  },
};
