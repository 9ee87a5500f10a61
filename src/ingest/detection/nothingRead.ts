import * as l10n from '@vscode/l10n';
import type { Detection } from './detectFormat';

/** What a file, or the log of it, is said to lack where its format reads nothing of it: to describe its lines once more is no remedy then. */
export const nothingRead = (log: string, { format }: Pick<Detection, 'format'>): string =>
  format.isOwn
    ? l10n.t('{0} has no line that the pattern "{1}" matches', log, format.name)
    : l10n.t('{0} holds no record that {1} ({2}) reads', log, format.name, format.id);
