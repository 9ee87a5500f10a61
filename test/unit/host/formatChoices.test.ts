import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatChoices } from '../../../src/host/formatChoices';
import type { FormatRanking } from '../../../src/model/formatRanking';

const [jsonl, csv, tsv] = [
  { id: 'jsonl', name: 'JSON lines', score: 0.981 },
  { id: 'csv', name: 'CSV', score: 0.3 },
  { id: 'tsv', name: 'TSV', score: 0 },
];
const ranking: FormatRanking = {
  detected: [{ ...jsonl, files: 1, runnerUp: csv, forced: false }],
  formats: [jsonl, csv, tsv, { id: 'a', name: 'Apache', score: 0 }],
};

describe('the formats to choose from', () => {
  it('begin with detection, then what reads some of the log, the best first, then the others by name', () => {
    assert.deepEqual(
      formatChoices(ranking, undefined, 'en').map(({ format, label, description, group }) => [
        format,
        label,
        description,
        group,
      ]),
      [
        [null, 'Detect (JSON lines, 98%)', 'now', 'Detect'],
        ['jsonl', 'JSON lines', '98%', 'Fits some of the sample'],
        ['csv', 'CSV', '30% · runner-up', 'Fits some of the sample'],
        ['a', 'Apache', '0%', 'Fits none of the sample'],
        ['tsv', 'TSV', '0%', 'Fits none of the sample'],
      ],
    );
  });

  it('mark the one that was forced', () => {
    const now = formatChoices(ranking, 'csv', 'en').filter(({ description }) => description.includes('now'));
    assert.deepEqual(
      now.map(({ format, description }) => [format, description]),
      [['csv', '30% · runner-up · now']],
    );
  });

  it('tell of every format that files of several were taken for, and of none where none reads them', () => {
    const both = [jsonl, csv].map((format) => ({ ...format, files: 1, runnerUp: null, forced: false }));
    assert.equal(
      formatChoices({ ...ranking, detected: both }, undefined, 'en')[0]?.label,
      'Detect (JSON lines, 98%; CSV, 30%)',
    );
    assert.equal(formatChoices({ detected: [], formats: [tsv] }, undefined, 'en')[0]?.label, 'Detect (no format fits)');
  });
});
