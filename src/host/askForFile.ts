import path from 'node:path';
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
    saveLabel: 'Export',
    ...(first === undefined ? {} : { defaultUri: vscode.Uri.file(path.join(path.dirname(first), name)) }),
    filters,
  });
  if (!target) return null;
  if (target.scheme !== 'file') throw new Error(`${title}: choose a file on a disk of this machine.`);
  return target.fsPath;
}
