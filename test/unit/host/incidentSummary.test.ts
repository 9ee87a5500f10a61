import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../../src/cells/ask';
import { columnar } from '../../../src/engine/columnar/columnar';
import { incidentSummary } from '../../../src/host/incidentSummary';
import { kpiRows } from '../../../src/host/kpiRows';
import { codeBlock, markdownText } from '../../../src/host/markdownText';
import { isoUnit } from '../../../src/model/grain';
import { nothingSelected } from '../../../src/model/selection';
import { toldDiagnosis } from '../../support/toldDiagnosis';
import { hostile, smallLog } from './smallLog';

describe('text of a log in Markdown', () => {
  it('shows itself and does nothing', () => {
    assert.equal(markdownText('[x](command:y)'), '\\[x\\]\\(command\\:y\\)');
    assert.equal(markdownText('<img src=x>\n| `a` | **b**'), '\\<img src\\=x\\> \\| \\`a\\` \\| \\*\\*b\\*\\*');
  });

  it('stays in its block of code whatever fences it holds', () => {
    assert.equal(codeBlock('plain\n\tindented'), '```text\nplain\n    indented\n```');
    assert.equal(codeBlock('a ```` b\n```\n<script>'), '`````text\na ```` b\n```\n<script>\n`````');
    assert.equal(codeBlock('\u001b]0;title\u0007\u202eevil'), '```text\n ]0;title evil\n```');
  });
});

const day = (at: number): string => isoUnit(at, 'day');

describe('the summary of an incident', () => {
  const { events, info } = smallLog([`/logs/${hostile}.jsonl`]);
  const context = { log: info, selection: nothingSelected };
  const engine = columnar(events);
  const run = (queries: readonly Parameters<typeof engine.run>[0][]) => Promise.all(queries.map((q) => engine.run(q)));

  it('tells numbers, what they rest on, the worst segments and the lines, each with its place', async () => {
    const triangle = await ask('triangle', {}, context, run);
    const matrix = await ask('matrix', { rows: 'tier', cols: 'device', measure: 'error_rate' }, context, run);
    const line = {
      file: '/logs/a (1).log',
      offset: 0,
      time: 0,
      isError: true,
      members: [],
      problem: null,
      isCut: false,
    };
    const text = incidentSummary(
      {
        name: `${hostile}.jsonl`,
        triangle,
        rows: kpiRows(triangle, null, 'en'),
        matrix,
        diagnosis: toldDiagnosis({ counterExplanation: `a release of ${hostile}` }),
        day,
        lines: [
          { ...line, line: 7, text: 'failed ```\nat a.B' },
          { ...line, line: null, text: '', problem: 'it has changed' },
        ],
        facts: [['Filter', 'device: Tablet']],
      },
      'en',
    );
    assert.match(text, /^## \\\$\\\(trash\\\)/);
    assert.match(text, /^- Filter: device\\: Tablet$/m);
    assert.match(text, /^\| Error rate \| 33\.33% \|$/m);
    assert.match(
      text,
      /^\*\*Technical\\: users leave because of errors on Tablet × Enterprise since 2025\\-09\\-24\*\*$/m,
    );
    assert.match(text, /^Very likely\\: 92\\% of verdicts/m);
    assert.match(text, /^What else it could be\\: a release of \\\$\\\(trash\\\)/m);
    assert.match(text, /^1\. \*\*Free × Tablet\*\*: 10 errors, 50\.00% of all, at a rate of 100\.00%$/m);
    assert.match(text, /^````text\nfailed ```\nat a\.B\n````$/m);
    assert.match(text, /^- \[\\\/logs\\\/a \\\(1\\\)\\\.log\\:7\]\(file:\/\/\/logs\/a%20%281%29\.log#L7\)$/m);
    assert.ok(!text.includes('it has changed'));
    assert.doesNotMatch(text, /[^\\]<\/script>/);
  });

  it('sets the changes beside the numbers where there is a period before', async () => {
    const { firstDay } = info.calendar;
    const selection = {
      rev: 1,
      clauses: [{ source: 'period', kind: 'period', from: firstDay + 3, to: firstDay + 5 }],
    } as const;
    const triangle = await ask('triangle', { comparison: { kind: 'previous' } }, { log: info, selection }, run);
    const rows = kpiRows(triangle, null, 'en');
    const text = incidentSummary(
      { name: 'a', triangle, rows, matrix: null, lines: [], facts: [], diagnosis: null, day },
      'en',
    );
    assert.match(text, /^\| measure \| value \| change since 2025-03-02 – 2025-03-04 \|$/m);
    assert.match(text, /^\| Events \| 24 \| ±0 \|$/m);
    assert.doesNotMatch(text, /Technical/);
  });
});
