import { setEnvironmentData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/*
 * Imported before all else: texts that are constants of modules are put into words when their module is first run.
 * The worker threads, and those that they start, find the texts in their environment.
 */
const contents = vscode.l10n.bundle;
if (contents) {
  l10n.config({ contents });
  setEnvironmentData('log-health.l10n', contents);
}
