import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { PassedOver } from '../../model/source';

/** Folders within folders are followed so far. */
export const deepest = 16;

export interface Found {
  readonly files: readonly string[];
  readonly passedOver: readonly (PassedOver & {
    /** Whether it may hold files. */
    readonly isFolder: boolean;
  })[];
}

const nothing: Found = { files: [], passedOver: [] };

/**
 * The files of a folder and of those in it, over so many levels of folders; hidden ones are left out. What is no file to
 * read is passed over, and so are folders that may not be read, are links, which may lead in circles, or lie too deep.
 */
export function filesBelow(top: string, levels = deepest): Promise<Found> {
  const none = (file: string, why: (name: string) => string, isFolder = false): Found => ({
    files: [],
    passedOver: [{ file, reason: why(path.basename(file)), isFolder }],
  });

  async function inFolder(folder: string, level: number): Promise<Found> {
    let entries: readonly Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      return none(folder, whyUnread(error), true);
    }
    const shown = entries.filter(({ name }) => !name.startsWith('.'));
    const found = await Promise.all(shown.map((entry) => at(path.join(folder, entry.name), entry, level)));
    return { files: found.flatMap(({ files }) => files), passedOver: found.flatMap(({ passedOver }) => passedOver) };
  }

  async function at(file: string, entry: Dirent, level: number): Promise<Found> {
    const isLink = entry.isSymbolicLink();
    const end = isLink ? await stat(file).catch(() => null) : entry;
    if (end?.isFile()) return { files: [file], passedOver: [] };
    if (!end) return none(file, leadsNowhere);
    if (!end.isDirectory()) return none(file, isNoFile);
    const isLast = level === levels;
    // A glob says itself how deep it goes.
    if (isLast && levels !== deepest) return nothing;
    if (isLink) return none(file, isLinkedFolder, true);
    if (isLast) return none(file, liesDeep, true);
    return inFolder(file, level + 1);
  }

  return inFolder(top, 1);
}

const leadsNowhere = (name: string): string =>
  l10n.t('{0} is a link that leads to no file; check where it leads', name);
const isNoFile = (name: string): string => l10n.t('{0} is not an ordinary file; save the log to a file first', name);
const isLinkedFolder = (name: string): string =>
  l10n.t('{0} is a link to a folder, and these are not followed; open that folder too', name);
const liesDeep = (name: string): string => l10n.t('{0} lies more than {1} folders deep; open it too', name, deepest);

function whyUnread(error: unknown): (name: string) => string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM')
    return (name) => l10n.t('{0} may not be read; ask its owner for permission to read it', name);
  if (code === 'ENOENT') return (name) => l10n.t('{0} was not found; check the path', name);
  const why = error instanceof Error ? error.message : String(error);
  return (name) => l10n.t('{0} cannot be read; check the disk ({1})', name, why);
}
