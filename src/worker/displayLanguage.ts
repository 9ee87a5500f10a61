import { getEnvironmentData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';

/*
 * Imported before all else, as host/displayLanguage.ts is, which has put the texts here. Without an editor, on the
 * command line, there are none, and the words are English.
 */
const contents = getEnvironmentData('log-health.l10n');
if (isBundle(contents)) l10n.config({ contents });

function isBundle(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
