import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CellAnswer, CellSpec } from '../cells/cell';
import { stackKinds } from '../cells/stackKinds';
import { type CellTable, cellTable } from '../cells/tables/cellTable';
import { hotspotsTable } from '../cells/tables/hotspotsTable';
import { tableCsv, tableMarkdown } from '../cells/tables/tableText';
import { verdictTable } from '../cells/tables/verdictTable';
import type { LogInfo } from '../model/logInfo';
import type { TableForm } from '../protocol/panelProtocol';
import type { Answers } from './answers';
import { askForFile } from './askForFile';
import { logName } from './logName';
import { partOf } from './partOf';
import { selectionWords } from './selectionWords';
import type { Session } from './session';

type Sources = { readonly session: Session; readonly answers: Pick<Answers, 'ask'> };

const forms = {
  markdown: { word: 'Markdown', ending: 'md' },
  csv: { word: 'CSV', ending: 'csv' },
} as const;

/** Copies the answer to a cell as a table, or writes it to a file that is asked for. @throws Error where there is no such cell */
export async function takeTable(
  sources: Sources,
  { cell, as, to }: { readonly cell: string; readonly as: TableForm; readonly to: 'clipboard' | 'file' },
): Promise<void> {
  const spec = cellOfId(sources.session, cell);
  const text = await tableOf(sources, spec, as);
  if (text === null) return;
  const { word, ending } = forms[as];
  const { title } = stackKinds[spec.kind];
  if (to === 'clipboard') {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(`$(copy) ${l10n.t('Copied {0} as {1}', title, word)}`, 4000);
    return;
  }
  const name = fileName(sources.session.files, title);
  const target = await askForFile(l10n.t('Export {0}', title), `${name}.${ending}`, sources.session.files, {
    [word]: [ending],
  });
  if (target) await writeFile(target, text);
}

/** Writes the picture of a cell, a PNG in base64, to a file that is asked for. @throws Error where it is none */
export async function savePicture(session: Session, { cell, png }: { cell: string; png: string }): Promise<void> {
  const { title } = stackKinds[cellOfId(session, cell).kind];
  const bytes = Buffer.from(png, 'base64');
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('the picture is no PNG');
  const name = `${fileName(session.files, title)}.png`;
  const target = await askForFile(l10n.t('Export {0}', title), name, session.files, { PNG: ['png'] });
  if (target) await writeFile(target, bytes);
}

function cellOfId({ cells }: Session, id: string): CellSpec {
  const found = cells.find((cell) => cell.id === id);
  if (!found) throw new Error(`there is no cell "${id}"`);
  return found;
}

/** `null` where the selection changed before the answer came. */
async function tableOf({ session, answers }: Sources, spec: CellSpec, as: TableForm): Promise<string | null> {
  const { context } = session;
  const asked = await answers.ask(spec);
  if (!asked || !context) return null;
  const { language } = vscode.env;
  const table = await tableOfAnswer(session, spec, asked.answer, context.log);
  if (as === 'csv') return tableCsv(table);
  const filter = selectionWords(context.selection.clauses, context.log, language);
  const of = [stackKinds[spec.kind].title, logName(session.files), partOf(context.log, language), filter];
  return tableMarkdown(table, of.filter((words) => words).join(' · '), language);
}

/** What takes a while is not part of a cell's answer, and asked for here. */
async function tableOfAnswer(session: Session, spec: CellSpec, answer: CellAnswer, log: LogInfo): Promise<CellTable> {
  if (spec.kind === 'hotspots') return hotspotsTable(await session.hotspots(spec.params.question), log);
  if (spec.kind === 'verdict') return verdictTable(await session.diagnosis(), log, vscode.env.language);
  return cellTable(spec, answer);
}

const fileName = ([first = 'log']: readonly string[], title: string): string =>
  `${path.parse(first).name}-${title.toLowerCase().replaceAll(' ', '-')}`;
