import path from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { openAnother } from './notices';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import type { OpenEnd } from './sessionChange';

type Needs = Pick<Parts, 'session' | 'panel' | 'notices'>;

/** Opens the files that a menu hands over, as (file, all selected files), or else those picked in a dialog. */
export async function openLogCommand(needs: Needs, ...from: readonly unknown[]): Promise<void> {
  const uris = urisOf(from) ?? (await pick());
  if (uris && uris.length > 0) await openUris(needs, uris);
}

/** Opens all logs of a folder that is picked in a dialog, as one. */
export async function openFolderCommand(needs: Needs): Promise<void> {
  const uris = await vscode.window.showOpenDialog({
    title: l10n.t('Open Folder of Logs'),
    openLabel: l10n.t({ message: 'Open Logs', comment: ['verb, a button'] }),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  if (uris && uris.length > 0) await openUris(needs, uris);
}

/** Opens the logs that match a typed glob, as one; a relative one is below the first folder of the workspace. */
export async function openPatternCommand({ session, panel }: Needs): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const pattern = await vscode.window.showInputBox({
    title: l10n.t('Open Logs by Pattern'),
    prompt: l10n.t('All files that match are read as one log, compressed ones too.'),
    placeHolder: folder === undefined ? '/var/log/app/*.log*' : 'logs/**/*.log*',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || path.isAbsolute(text) || folder !== undefined
        ? undefined
        : l10n.t('Without an open folder, start the pattern at the root of the disk.'),
  });
  if (pattern === undefined || pattern.trim() === '') return;
  panel.show();
  await session.open([path.resolve(folder ?? '.', pattern.trim())]);
}

/** Opens files as one log and shows the panel. */
export async function openUris({ session, panel, notices }: Needs, uris: readonly vscode.Uri[]): Promise<OpenEnd> {
  const foreign = uris.find((uri) => uri.scheme !== 'file');
  if (foreign) {
    const name = plainLine(foreign.path, 80);
    notices.error(
      l10n.t('Log Health reads files on disk; {0} is on "{1}". Save it to disk, then open it.', name, foreign.scheme),
      openAnother,
    );
    return 'failed';
  }
  panel.show();
  return session.open(uris.map((uri) => uri.fsPath));
}

function urisOf([first, all]: readonly unknown[]): readonly vscode.Uri[] | null {
  const selected = Array.isArray(all) ? all.filter((item) => item instanceof vscode.Uri) : [];
  if (selected.length > 0) return selected;
  return first instanceof vscode.Uri ? [first] : null;
}

const pick = (): Thenable<vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({
    title: l10n.t('Open Log'),
    openLabel: l10n.t('Open Log'),
    canSelectMany: true,
    filters: {
      [l10n.t('All Files')]: ['*'],
      [l10n.t('Logs')]: ['jsonl', 'ndjson', 'json', 'log', 'logfmt', 'csv', 'tsv', 'txt', 'gz', 'zst', 'bz2', 'zip'],
    },
  });
