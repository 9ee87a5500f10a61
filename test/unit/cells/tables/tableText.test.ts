import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellTable } from '../../../../src/cells/tables/cellTable';
import { tableCsv, tableMarkdown } from '../../../../src/cells/tables/tableText';

const percent = { kind: 'percent', digits: 1 } as const;
const table = (...labels: readonly string[]): CellTable => ({
  columns: [
    { name: 'Region', format: null },
    { name: 'Error rate', format: percent },
  ],
  rows: labels.map((label, i) => [label, i === 1 ? null : 0.12345]),
});

describe('a table as text', () => {
  it('has numbers as they are in CSV, and nothing for what is absent', () => {
    assert.equal(tableCsv(table('Europe', 'a "b", c')), 'Region,Error rate\nEurope,0.12345\n"a ""b"", c",\n');
  });

  it('keeps a spreadsheet from running what a log holds as a formula, and leaves numbers alone', () => {
    const rows = tableCsv(table('=HYPERLINK("x")', '+1+cmd', '-3', '@SUM(A1)', '-cmd', '+49'))
      .split('\n')
      .slice(1, -1);
    assert.deepEqual(
      rows.map((row) => row.replace(/,[\d.]*$/, '')),
      [`"'=HYPERLINK(""x"")"`, `'+1+cmd`, '-3', `'@SUM(A1)`, `'-cmd`, '+49'],
    );
  });

  it('has numbers as the locale writes them in Markdown, aligned to the right', () => {
    assert.equal(
      tableMarkdown(table('Europe', 'Asia'), 'Impacted users · a.jsonl', 'de'),
      'Impacted users · a.jsonl\n\n| Region | Error rate |\n| --- | ---: |\n| Europe | 12,3\u00a0% |\n| Asia | – |\n',
    );
  });

  it('leaves no mark of Markdown a meaning: no cell, link, HTML, code or mention begins in what a log holds', () => {
    const evil = [
      'a|b',
      '[x](javascript:1)',
      '<img src=x>',
      '`rm`',
      '**b**',
      'l1\nl2',
      '@all',
      'http://e.vil',
      'www.e.vil',
    ];
    const text = tableMarkdown(table(...evil), 'c', 'en');
    const cells = text
      .split('\n')
      .slice(4, -1)
      .map((row) => row.replace(/ \| [^|]*\|$/, '').slice(2));
    assert.deepEqual(cells, [
      'a\\|b',
      '\\[x\\](javascript:1)',
      '\\<img src=x\\>',
      '\\`rm\\`',
      '\\*\\*b\\*\\*',
      'l1 l2',
      '&#64;all',
      'http&#58;//e.vil',
      'www&#46;e.vil',
    ]);
  });
});
