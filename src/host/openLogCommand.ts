import * as vscode from 'vscode';
import { openAnother } from './notices';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import type { OpenEnd } from './session';

type Needs = Pick<Parts, 'session' | 'panel' | 'notices'>;

/** Opens the files that a menu hands over, as (file, all selected files), or else those picked in a dialog. */
export async function openLogCommand(needs: Needs, ...from: readonly unknown[]): Promise<void> {
  const uris = urisOf(from) ?? (await pick());
  if (uris && uris.length > 0) await openUris(needs, uris);
}

/** Opens files as one log and shows the panel. */
export async function openUris({ session, panel, notices }: Needs, uris: readonly vscode.Uri[]): Promise<OpenEnd> {
  const foreign = uris.find((uri) => uri.scheme !== 'file');
  if (foreign) {
    const name = plainLine(foreign.path, 80);
    notices.error(
      `Log Health reads files on disk; ${name} is on "${foreign.scheme}". Save it to disk, then open it.`,
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
    title: 'Open Log',
    openLabel: 'Open Log',
    canSelectMany: true,
    filters: { Logs: ['jsonl', 'ndjson', 'json', 'log', 'csv', 'tsv', 'txt'], 'All Files': ['*'] },
  });
