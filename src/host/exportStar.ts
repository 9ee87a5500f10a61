import path from 'node:path';
import * as vscode from 'vscode';
import { CallError } from '../protocol/peer';
import { fillingWords } from './fillingWords';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { plainLine } from './plainLine';

/** Asks where to, and writes the star schema of the open log there as a database of SQLite, with progress that can be cancelled. */
export async function exportStar({
  session,
  client,
  notices,
}: Pick<Parts, 'session' | 'client' | 'notices'>): Promise<void> {
  if (!session.log) return offerToOpen(notices);
  const target = await vscode.window.showSaveDialog({
    title: 'Export Star Schema',
    saveLabel: 'Export',
    ...suggested(session.files),
    filters: { SQLite: ['sqlite', 'sqlite3', 'db'] },
  });
  if (!target) return;
  if (target.scheme !== 'file') return notices.error('Export Star Schema: choose a file on a disk of this machine.');
  const name = plainLine(path.basename(target.fsPath));
  const options = { location: vscode.ProgressLocation.Notification, title: `Writing ${name}`, cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const filling = client.star.listen((star) => progress.report({ message: fillingWords(star, vscode.env.language) }));
    try {
      const { bytes } = await session.saveStar(target.fsPath, stop.signal);
      const megabytes = (bytes / 1e6).toLocaleString(vscode.env.language, { maximumFractionDigits: 1 });
      notices.info(`${name}: ${megabytes} MB written; open it with any tool for SQLite.`, [
        'Reveal',
        'revealFileInOS',
        target,
      ]);
    } catch (error) {
      if (error instanceof CallError && error.reason === 'cancelled') return;
      notices.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      filling.dispose();
    }
  });
}

/** Beside the log, under its name. */
function suggested([first]: readonly string[]): { defaultUri?: vscode.Uri } {
  if (first === undefined) return {};
  const { dir, name } = path.parse(first);
  return { defaultUri: vscode.Uri.file(path.join(dir, `${name}.sqlite`)) };
}
