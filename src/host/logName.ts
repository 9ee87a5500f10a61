import path from 'node:path';
import * as l10n from '@vscode/l10n';

/** The files of a log in a few words: "a.jsonl", "a.jsonl and 2 more". */
export function logName(files: readonly string[]): string {
  const [first = l10n.t('no file')] = files;
  const name = path.basename(first) || first;
  return files.length > 1 ? l10n.t('{0} and {1} more', name, files.length - 1) : name;
}
