import type { FileHandle } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { ReadError } from '../readError';
import { textFormOf } from '../sources/textForm';
import { isZip, zipEntries } from '../sources/zipArchive';
import { isDiskError } from './diskError';
import type { FoundFiles, LogFile } from './logFile';

/** Whether a file is a zip archive. */
export async function startsAsZip(handle: FileHandle): Promise<boolean> {
  const head = new Uint8Array(4);
  await handle.read(head, 0, 4, 0);
  return isZip(head);
}

/** The log files in a zip archive. @throws ReadError where it is damaged or holds no file to read. */
export async function filesInZip(archive: Omit<LogFile, 'form'>, handle: FileHandle): Promise<FoundFiles> {
  const { path: file, name } = archive;
  const { entries, unread } = await zipEntries(handle).catch((error: unknown) => {
    if (isDiskError(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ReadError(
      l10n.t('{0} is a damaged zip archive; copy it again from where it came, or unpack it ({1})', name, why),
    );
  });
  const within = (entry: string) => ({ path: `${file}/${entry}`, name: l10n.t('{0} in {1}', entry, name) });
  const passedOver = unread.map((entry) => {
    const { path, name } = within(entry.name);
    return { file: path, reason: entry.why(name) };
  });
  const files: LogFile[] = [];
  for (const entry of entries) {
    const inside = { ...archive, ...within(entry.name), size: entry.packedSize, modified: entry.modified };
    try {
      files.push({ ...inside, form: await textFormOf(inside, handle, entry) });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      passedOver.push({ file: inside.path, reason: error.message });
    }
  }
  const [first] = passedOver;
  if (files.length > 0) return { files, passedOver };
  if (first && passedOver.length === 1) throw new ReadError(first.reason);
  throw new ReadError(
    first
      ? l10n.t(
          '{0} is a zip archive without a file to read; the first of {1}: {2}',
          name,
          passedOver.length,
          first.reason,
        )
      : l10n.t('{0} is a zip archive without a file to read; open a log', name),
  );
}
