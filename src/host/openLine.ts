import { stat } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** VS Code hands larger documents to no extension, and compressed ones as what they are on the disk. */
const mostBytes = 50 * 2 ** 20;

/** Shows a file of the open log at a line: in an editor, or page by page where it is large or compressed. */
export async function openLine(
  { session, paged, notices }: Pick<Parts, 'session' | 'paged' | 'notices'>,
  given: unknown,
): Promise<void> {
  const place = placeOf(given);
  if (!session.log || !place) return offerToOpen(notices);
  const { file, line } = place;
  try {
    const { isPlain } = await session.textWindow(file, line, 1);
    const size = isPlain ? (await stat(file)).size : Number.POSITIVE_INFINITY;
    if (size > mostBytes) return await paged.show(file, line);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    const row = Math.min(document.lineCount, line) - 1;
    const selection = new vscode.Range(row, 0, row, document.lineAt(row).text.length);
    await vscode.window.showTextDocument(document, { selection, preview: true });
  } catch (error) {
    notices.error(l10n.t('The line cannot be shown: {0}', error instanceof Error ? error.message : String(error)));
  }
}

function placeOf(given: unknown): { readonly file: string; readonly line: number } | null {
  if (typeof given !== 'object' || given === null || !('file' in given) || !('line' in given)) return null;
  const { file, line } = given;
  return typeof file === 'string' && Number.isSafeInteger(line) ? { file, line: Number(line) } : null;
}
