import { csvText } from '../../model/csvText';
import { formatValue } from '../../model/format';
import { plainText } from '../../model/plainText';
import type { CellTable } from './cellTable';

/** A table as CSV: numbers as they are, in the notation of programs. */
export const tableCsv = ({ columns, rows }: CellTable): string =>
  csvText([columns.map(({ name }) => inert(name)), ...rows.map((row) => row.map(inert))]);

/** A table as GitHub Flavored Markdown below a line of text; numbers as the locale writes them, whatever text as text. */
export function tableMarkdown({ columns, rows }: CellTable, caption: string, locale?: string): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const cell = (value: string | number | null, i: number): string => {
    const format = columns[i]?.format;
    if (typeof value === 'string') return markdownText(value);
    if (format) return markdownText(formatValue(value, format, locale));
    return value === null ? '–' : markdownText(value.toLocaleString(locale, { maximumFractionDigits: 4 }));
  };
  const isNumber = (i: number): boolean => rows.some((row) => typeof row[i] === 'number');
  return [
    `${markdownText(caption)}\n\n`,
    line(columns.map(({ name }) => markdownText(name))),
    line(columns.map((_, i) => (isNumber(i) ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cell))),
  ].join('');
}

/** Text from a log as one line that Markdown shows as it is: no mark, link, HTML or mention in it has a meaning. */
const markdownText = (text: string): string =>
  plainText(text)
    .replace(/[\\`*_~[\]<>|#!$&]/g, '\\$&')
    .replace(/(?<=\w):(?=\/\/)|(?<=www)\.|@/gi, (sign) => `&#${sign.charCodeAt(0)};`);

/** Spreadsheets run a text that begins so as a formula; an apostrophe before it has them show it. */
const inert = (value: string | number | null): string | number | null =>
  typeof value === 'string' && /^(?:[=@\t\r]|[+-](?!\d+(?:[.,]\d+)?$))/.test(value) ? `'${value}` : value;
