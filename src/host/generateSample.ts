import path from 'node:path';
import * as vscode from 'vscode';
import type { LoadProgress } from '../protocol/engineProtocol';
import { openUris } from './openLogCommand';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import { progressWords } from './progressWords';
import { writeSample } from './writeSample';

const presets = [
  {
    preset: 'case-study',
    label: 'Case study',
    description: '1.2 million logins',
    detail: 'The log of the published case: 19.69 % stickiness, 12.06 % errors, one segment that suffers most',
  },
  {
    preset: 'small',
    label: 'Small',
    description: '20,000 logins',
    detail: 'The same kind of log, ready in a moment',
  },
] as const;

/** Asks which sample and where to, writes it with progress that can be cancelled, and opens it. */
export async function generateSample(parts: Parts): Promise<void> {
  const chosen = await vscode.window.showQuickPick(presets, { title: 'Generate Sample Log', matchOnDetail: true });
  if (!chosen) return;
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  const name = `${chosen.preset}.jsonl`;
  const target = await vscode.window.showSaveDialog({
    title: 'Generate Sample Log',
    saveLabel: 'Generate',
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { 'JSON lines': ['jsonl'], CSV: ['csv'], TSV: ['tsv'] },
  });
  if (!target) return;
  if (target.scheme !== 'file') return void (await openUris(parts, [target]));
  if (await write(parts, chosen.preset, target.fsPath)) await openUris(parts, [target]);
}

/** Gives whether the file was written. */
async function write(
  { newClient, notices }: Parts,
  preset: (typeof presets)[number]['preset'],
  file: string,
): Promise<boolean> {
  const name = path.basename(file);
  const stop = new AbortController();
  const title = `Writing ${plainLine(name)}`;
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    token.onCancellationRequested(() => stop.abort());
    const report = (load: LoadProgress): void => progress.report({ message: progressWords(load, vscode.env.language) });
    try {
      return await writeSample(newClient(), { preset, file, format: formatOf(file) }, stop.signal, report);
    } catch (error) {
      notices.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  });
}

function formatOf(file: string): 'jsonl' | 'csv' | 'tsv' {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.csv') return 'csv';
  return extension === '.tsv' ? 'tsv' : 'jsonl';
}
