import path from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Asks where to write a file, beside the log at first; `null` where none was chosen. @throws Error where it is on no disk of this machine */
export async function askForFile(
  title: string,
  name: string,
  [first]: readonly string[],
  filters: Record<string, string[]>,
): Promise<string | null> {
  const target = await vscode.window.showSaveDialog({
    title,
    saveLabel: l10n.t({ message: 'Export', comment: ['verb, a button'] }),
    ...(first === undefined ? {} : { defaultUri: vscode.Uri.file(path.join(path.dirname(first), name)) }),
    filters,
  });
  if (!target) return null;
  if (target.scheme !== 'file') throw new Error(l10n.t('{0}: choose a file on a disk of this machine.', title));
  return target.fsPath;
}
