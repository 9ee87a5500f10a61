import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { PassedOver } from '../../model/source';
import { ReadError } from '../readError';
import type { ByteSource } from '../sources/byteSource';
import { isPlain, openSource } from '../sources/openSource';
import { type TextForm, textFormOf } from '../sources/textForm';
import { isDiskError } from './diskError';
import { filesInZip, startsAsZip } from './zipLogFiles';

/** A file of the log as it was when first looked at: one on the disk, or one in a zip archive there. */
export interface LogFile {
  /** As shown; for a file in an archive its place in it, after the archive's path. */
  readonly path: string;
  /** The file on the disk. */
  readonly disk: string;
  /** For messages. */
  readonly name: string;
  /** Bytes that it takes on the disk. */
  readonly size: number;
  readonly inode: number;
  /** Epoch ms of its last change. */
  readonly modified: number;
  readonly form: TextForm;
}

export interface FoundFiles {
  readonly files: readonly LogFile[];
  /** What an archive holds and cannot be read. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * Looks at a file: the log file that it is, or those that it holds, where it is a zip archive.
 * @throws ReadError if it is missing, not permitted, a directory, no ordinary file, empty, or an archive that
 * is damaged or holds no file to read.
 */
export async function findLogFiles(file: string): Promise<FoundFiles> {
  const name = path.basename(file);
  const found = await stat(file).catch((error: unknown) => {
    throw refusal(error, name);
  });
  if (found.isDirectory()) throw new ReadError(l10n.t('{0} is a directory; open a log file in it', name));
  if (!found.isFile()) throw new ReadError(l10n.t('{0} is not an ordinary file; save the log to a file first', name));
  if (found.size === 0) throw new ReadError(l10n.t('{0} is empty; open a log that holds records', name));
  const { size, ino: inode, mtimeMs: modified } = found;
  const whole = { path: file, disk: file, name, size, inode, modified };
  return withHandle(file, name, async (handle) => {
    if (await startsAsZip(handle)) return filesInZip(whole, handle);
    return { files: [{ ...whole, form: await textFormOf(whole, handle, null) }], passedOver: [] };
  });
}

/**
 * Opens a file, runs `use` with its text and closes it.
 * @throws ReadError if it cannot be opened, or is not what it was: cut, replaced or deleted, before or after `use`.
 */
export function withOpen<T>(file: LogFile, use: (source: ByteSource, handle: FileHandle) => Promise<T>): Promise<T> {
  return withHandle(
    file.disk,
    file.name,
    async (handle) => {
      const source = openSource(file, handle);
      try {
        const result = await use(source, handle);
        await checkUnchanged(file);
        return result;
      } finally {
        await source.close();
      }
    },
    () => changed(file),
  );
}

async function withHandle<T>(
  disk: string,
  name: string,
  use: (handle: FileHandle) => Promise<T>,
  missing: () => ReadError | null = () => null,
): Promise<T> {
  const handle = await open(disk, 'r').catch((error: unknown) => {
    throw (isMissing(error) ? missing() : null) ?? refusal(error, name);
  });
  try {
    return await use(handle);
  } catch (error) {
    throw isDiskError(error) ? refusal(error, name) : error;
  } finally {
    await handle.close();
  }
}

export const changed = (file: LogFile): ReadError =>
  new ReadError(l10n.t('{0} changed while it was read; open it again once nothing cuts or replaces it', file.name));

/** @throws ReadError where the text of a plain file ended before the size that it had when it was found. */
export function checkWhole(file: LogFile, source: ByteSource): void {
  if (isPlain(file) && source.position < file.size) throw changed(file);
}

async function checkUnchanged(file: LogFile): Promise<void> {
  const now = await stat(file.disk).catch(() => null);
  const isShorter = file.form.entry === null && (now?.size ?? 0) < file.size;
  if (now?.ino !== file.inode || isShorter) throw changed(file);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

function refusal(error: unknown, name: string): ReadError {
  if (isMissing(error)) return new ReadError(l10n.t('{0} was not found; check the path', name));
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM')
    return new ReadError(l10n.t('{0} may not be read; ask its owner for permission to read it', name));
  const why = error instanceof Error ? error.message : String(error);
  return new ReadError(l10n.t('{0} cannot be read; check the path and the disk ({1})', name, why));
}
