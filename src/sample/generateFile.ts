import { open, rename, rm } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import type { SampleRequest } from '../model/sampleRequest';
import { generate } from './generate';

/**
 * Generates a log as a file. It is written under a temporary name beside and renamed at the end, so that `file` is
 * either the whole log or what it was before.
 * @throws RangeError naming a bad option; Error naming a file that cannot be written; the signal's reason once aborted.
 */
export async function generateFile(
  request: SampleRequest,
  onProgress?: (records: number) => void,
  signal?: AbortSignal,
): Promise<{ file: string; records: number; bytes: number }> {
  const { file } = request;
  signal?.throwIfAborted();
  const temporary = `${file}.${process.pid}-${Date.now().toString(36)}.part`;
  const handle = await named(file, open(temporary, 'wx'));
  try {
    let bytes = 0;
    const append = async (chunk: Buffer): Promise<void> => {
      await named(file, handle.appendFile(chunk));
      bytes += chunk.length;
    };
    const { records } = await generate(request, append, onProgress, signal).finally(() => handle.close());
    await named(file, rename(temporary, file));
    return { file, records, bytes };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function named<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      l10n.t('cannot write {0}: {1}; choose another file, in a folder with room that you may write to', file, reason),
    );
  }
}
