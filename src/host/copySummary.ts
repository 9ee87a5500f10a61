import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CellContext } from '../cells/cell';
import { spanText } from '../model/spanText';
import { type Incident, incidentSummary } from './incidentSummary';
import { kpiRows } from './kpiRows';
import { logName } from './logName';
import { offerToOpen } from './offerToOpen';
import { partOf } from './partOf';
import type { Parts } from './parts';
import { readWords } from './readWords';
import { noFilter, selectionWords } from './selectionWords';

/** Lines of errors in a summary. */
const mostLines = 5;

/** Puts a summary of the selection into the clipboard, as Markdown for an issue or a chat. */
export async function copySummary({ session, answers, notices }: Pick<Parts, 'session' | 'answers' | 'notices'>) {
  const { context } = session;
  if (!context) return offerToOpen(notices);
  const incident = await incidentOf({ session, answers }, context);
  if (!incident) return;
  await vscode.env.clipboard.writeText(incidentSummary(incident, vscode.env.language));
  vscode.window.setStatusBarMessage(`$(copy) ${l10n.t('Copied a summary of the selection as Markdown')}`, 4000);
}

async function incidentOf(
  { session, answers }: Pick<Parts, 'session' | 'answers'>,
  { log, selection }: CellContext,
): Promise<Incident | null> {
  const spec = session.cells.find(({ kind }) => kind === 'matrix');
  const params = { comparison: { kind: 'previous' } } as const;
  const [asked, crossed, found] = await Promise.all([
    answers.ask({ id: 'triangle', kind: 'triangle', params }),
    spec ? answers.ask(spec) : null,
    log.inference.roles.outcome
      ? session.lines({ clauses: selection.clauses, errorsOnly: true, order: 'oldest', offset: 0, limit: mostLines })
      : null,
  ]);
  if (asked?.answer.kind !== 'triangle') return null;
  const triangle = asked.answer.answer;
  const { language } = vscode.env;
  const { period } = triangle;
  const { source } = log;
  const part = partOf(log, language);
  const { grain } = log.calendar;
  return {
    name: logName(source.files),
    triangle,
    rows: kpiRows(triangle, null, language),
    diagnosis: session.knownDiagnosis,
    day: (at) => spanText(at, at + 1, language, grain),
    matrix: crossed?.answer.kind === 'matrix' ? crossed.answer.answer : null,
    lines: found?.lines ?? [],
    facts: [
      [l10n.t('Filter'), selectionWords(selection.clauses, log, language) || noFilter()],
      [l10n.t('Period'), l10n.t('{0} to {1} (end not included), {2}', period.from, period.to, period.timeZone)],
      [l10n.t('Source'), readWords(source, language)],
      ...(part === null ? [] : [[l10n.t('Part of the log'), part] as const]),
      [l10n.t('Measured by'), 'Log Health'],
    ],
  };
}
