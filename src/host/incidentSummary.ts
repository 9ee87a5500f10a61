import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { MatrixAnswer, MatrixCellStats } from '../cells/matrix';
import type { TriangleAnswer } from '../cells/triangle';
import { measureOf } from '../measures/catalogue';
import { changeWords } from '../measures/changeWords';
import { counted } from '../model/counted';
import type { Diagnosis } from '../model/diagnosis';
import { confidenceWords, type DiagnosisReader, shareWords, verdictHeadline } from '../model/diagnosisWords';
import { formatValue } from '../model/format';
import type { LogLine } from '../model/logLines';
import type { KpiRow } from './kpiRows';
import { codeBlock, markdownText } from './markdownText';

/** What a summary is made of. */
export interface Incident {
  /** Name of the log, as shown. */
  readonly name: string;
  readonly triangle: TriangleAnswer;
  readonly rows: readonly KpiRow[];
  /** `null` where none has been made of the selection. */
  readonly diagnosis: Diagnosis | null;
  /** How days are written. */
  readonly day: DiagnosisReader['day'];
  /** `null` where the panel shows no matrix. */
  readonly matrix: MatrixAnswer | null;
  /** The first lines of errors. */
  readonly lines: readonly LogLine[];
  /** What the numbers rest on: filter, source, part; each a name and a text. */
  readonly facts: readonly (readonly [name: string, text: string])[];
}

const told = ['mau', 'dau', 'stickiness', 'events', 'error_rate', 'errors', 'users', 'impacted_users'] as const;
const mostSegments = 3;

/** The numbers of the selection with what they rest on, the worst segments and the first failing lines, as Markdown. */
export function incidentSummary(incident: Incident, locale?: string): string {
  const { name, triangle, rows, matrix, lines, facts, diagnosis, day } = incident;
  const changes = triangle.compared && 'changes' in triangle.compared ? triangle.compared : null;
  const table = told.flatMap((id) => {
    const row = rows.find((other) => other.id === id);
    if (!row || row.value === '–') return [];
    const change = changes ? ` ${changeWords(changes.changes[id], locale)} |` : '';
    return [`| ${markdownText(row.label)} | ${row.value} |${change}`];
  });
  const before = changes ? ` ${l10n.t('change since {0} – {1}', changes.period.from, changes.period.to)} |` : '';
  const parts = [
    `## ${markdownText(name)}`,
    facts.map(([what, text]) => `- ${what}: ${markdownText(text)}`).join('\n'),
    [`| ${l10n.t('measure')} | ${l10n.t('value')} |${before}`, `|---|---:|${changes ? '---:|' : ''}`, ...table].join(
      '\n',
    ),
    ...(diagnosis ? [verdictPart(diagnosis, { day, locale })] : []),
    ...segmentPart(matrix, locale),
    ...linesPart(lines),
  ];
  return `${parts.join('\n\n')}\n`;
}

function verdictPart(diagnosis: Diagnosis, reader: DiagnosisReader): string {
  const { summary, counterExplanation: doubt } = diagnosis;
  const sentences = [
    confidenceWords(diagnosis, reader),
    shareWords(diagnosis, reader),
    summary,
    doubt === null ? '' : l10n.t('What else it could be: {0}', doubt),
  ];
  return [
    `**${markdownText(verdictHeadline(diagnosis, reader))}**`,
    ...sentences.filter((text) => text).map(markdownText),
  ].join('\n\n');
}

function segmentPart(matrix: MatrixAnswer | null, locale?: string): readonly string[] {
  if (!matrix) return [];
  const percent = (value: number | null): string => formatValue(value, measureOf('error_rate').format, locale);
  const worst = matrix.cells
    .filter(({ errors }) => (errors ?? 0) > 0)
    .sort((a, b) => (b.errors ?? 0) - (a.errors ?? 0))
    .slice(0, mostSegments);
  if (worst.length === 0) return [];
  const fields = `${matrix.rowDimension.field} × ${matrix.colDimension.field}`;
  const name = ({ row, col }: MatrixCellStats): string => `${matrix.rows[row]?.label} × ${matrix.cols[col]?.label}`;
  const lines = worst.map(
    (cell) =>
      `1. **${markdownText(name(cell))}**: ${l10n.t('{0}, {1} of all, at a rate of {2}', counted.errors(cell.errors ?? 0, locale), percent(cell.error_share), percent(cell.error_rate))}`,
  );
  return [l10n.t('Most errors, by {0}:', markdownText(fields)), lines.join('\n')];
}

function linesPart(lines: readonly LogLine[]): readonly string[] {
  const readable = lines.filter(({ problem }) => problem === null);
  if (readable.length === 0) return [];
  return [
    l10n.t('First failing lines:'),
    codeBlock(readable.map(({ text, isCut }) => (isCut ? `${text}…` : text)).join('\n')),
    readable.map(({ file, line }) => `- ${lineLink(file, line ?? 1)}`).join('\n'),
  ];
}

/** A link that the Markdown preview of VS Code opens at the line. */
function lineLink(file: string, line: number): string {
  const { href } = pathToFileURL(file);
  const target = href.replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${markdownText(`${file}:${line}`)}](${target}#L${line})`;
}
