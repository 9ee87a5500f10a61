import path from 'node:path';
import * as l10n from '@vscode/l10n';
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
    label: l10n.t('Case study'),
    description: l10n.t('1.2 million logins'),
    detail: l10n.t('The log of the published case: 19.69 % stickiness, 12.06 % errors, one segment that suffers most'),
  },
  {
    preset: 'small',
    label: l10n.t({ message: 'Small', comment: ['a sample log of few logins'] }),
    description: l10n.t('20,000 logins'),
    detail: l10n.t('The same kind of log, ready in a moment'),
  },
] as const;

/** Asks which sample and where to, writes it with progress that can be cancelled, and opens it. */
export async function generateSample(parts: Parts): Promise<void> {
  const chosen = await vscode.window.showQuickPick(presets, {
    title: l10n.t('Generate Sample Log'),
    matchOnDetail: true,
  });
  if (!chosen) return;
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  const name = `${chosen.preset}.jsonl`;
  const target = await vscode.window.showSaveDialog({
    title: l10n.t('Generate Sample Log'),
    saveLabel: l10n.t({ message: 'Generate', comment: ['verb, a button'] }),
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
  const title = l10n.t('Writing {0}', plainLine(name));
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
