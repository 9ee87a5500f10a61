import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { ReadError } from '../readError';
import { findLogFiles, type LogFile } from './logFile';

/** The log file that is shown by a path: one on the disk, or one in a zip archive there. @throws ReadError */
export async function logFileAt(shown: string): Promise<LogFile> {
  for (let disk = shown; ; disk = path.dirname(disk)) {
    const { files } = await findLogFiles(disk).catch(() => ({ files: [] }));
    const file = files.find((one: LogFile) => one.path === shown);
    if (file) return file;
    if (disk !== path.dirname(disk)) continue;
    throw new ReadError(l10n.t('{0} was not found; check the path', path.basename(shown)));
  }
}
