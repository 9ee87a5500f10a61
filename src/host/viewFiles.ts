import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readViewText, viewText } from '../cells/viewFile';
import { askForFile } from './askForFile';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { showView } from './showView';

type Needed = Pick<Parts, 'session' | 'notices' | 'views' | 'panel'>;

export const viewEnding = 'loghealth-view.json';
/** A view with its hundreds of members is a few kilobytes. */
const mostBytes = 4_000_000;

/** Writes cells and selection to a file that is asked for, to be read in another workspace. */
export async function exportView({ session, notices }: Needed): Promise<void> {
  if (!session.log) return offerToOpen(notices);
  const { cells, selection, files } = session;
  const name = path.parse(files[0] ?? 'log').name;
  try {
    const target = await askForFile(l10n.t('Export View'), `${name}.${viewEnding}`, files, {
      [l10n.t('Log Health view')]: [viewEnding],
    });
    if (target === null) return;
    const title = path.basename(target).replace(`.${viewEnding}`, '');
    await writeFile(target, viewText({ name: title, ...selection, cells }));
  } catch (error) {
    notices.error(`${l10n.t('Export View')}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a view from a file that is asked for, keeps it by its name and shows it. Says what is wrong with a file that is none. */
export async function importView(parts: Needed): Promise<void> {
  const { session, notices, views } = parts;
  if (!session.log) return offerToOpen(notices);
  const filters = { [l10n.t('Log Health view')]: ['json'] };
  const openLabel = l10n.t({ message: 'Import', comment: ['verb, a button'] });
  const [chosen] = (await vscode.window.showOpenDialog({ title: l10n.t('Import View'), openLabel, filters })) ?? [];
  if (!chosen) return;
  try {
    const view = await readViewFile(chosen.fsPath);
    await views.keep(view);
    showView(parts, view);
  } catch (error) {
    notices.error(`${path.basename(chosen.fsPath)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readViewFile(file: string) {
  const count = (n: number): string => n.toLocaleString(vscode.env.language);
  const { size } = await stat(file);
  if (size > mostBytes)
    throw new Error(l10n.t('it is no view: {0} bytes, and {1} are the most', count(size), count(mostBytes)));
  return readViewText(await readFile(file, 'utf8'));
}
