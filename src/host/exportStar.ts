import path from 'node:path';
import * as l10n from '@vscode/l10n';
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
  const title = l10n.t('Export Star Schema');
  const target = await vscode.window.showSaveDialog({
    title,
    saveLabel: l10n.t({ message: 'Export', comment: ['verb, a button'] }),
    ...suggested(session.files),
    filters: { SQLite: ['sqlite', 'sqlite3', 'db'] },
  });
  if (!target) return;
  if (target.scheme !== 'file') return notices.error(l10n.t('{0}: choose a file on a disk of this machine.', title));
  const name = plainLine(path.basename(target.fsPath));
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Writing {0}', name),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const filling = client.star.listen((star) => progress.report({ message: fillingWords(star, vscode.env.language) }));
    try {
      const { bytes } = await session.saveStar(target.fsPath, stop.signal);
      const megabytes = (bytes / 1e6).toLocaleString(vscode.env.language, { maximumFractionDigits: 1 });
      notices.info(l10n.t('{0}: {1} MB written; open it with any tool for SQLite.', name, megabytes), [
        l10n.t({ message: 'Reveal', comment: ['verb, a button: shows the file in its folder'] }),
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
