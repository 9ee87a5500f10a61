import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import picomatch from 'picomatch';
import type { PassedOver } from '../../model/source';
import { ReadError } from '../readError';
import { deepest, type Found, filesBelow } from './filesBelow';
import { rotationOrder } from './rotationOrder';

export interface ListedFile {
  readonly path: string;
  /** True where it was named itself; false where it was found in a folder or by a glob, and may be no log. */
  readonly isNamed: boolean;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  /** What was found and is no file to read, such as a link to a folder. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * The files that paths stand for: a file for itself, a folder for all files in it and below but hidden ones, a glob
 * such as `logs/*.log.gz` for those that match. Those of a folder and of a glob come in the order of log rotation.
 * @throws ReadError where a folder is empty or nothing matches.
 */
export async function listFiles(paths: readonly string[]): Promise<Listing> {
  const lists = await Promise.all(paths.map(listOf));
  return { files: lists.flatMap(({ files }) => files), passedOver: lists.flatMap(({ passedOver }) => passedOver) };
}

async function listOf(given: string): Promise<Listing> {
  const found = await stat(given).catch(() => null);
  if (found?.isDirectory())
    return orRefuse(await filesBelow(given), l10n.t('{0} is a folder without files; open a log', path.basename(given)));
  const glob = picomatch.scan(given);
  if (found || !glob.isGlob) return { files: [{ path: given, isNamed: true }], passedOver: [] };
  const matches = picomatch(glob.glob, { windows: path.sep === '\\' });
  const depth = glob.glob.includes('**') ? deepest : glob.glob.split('/').length;
  const folder = glob.base === '' ? '.' : glob.base;
  const below = await filesBelow(folder, depth);
  const isMeant = (file: string): boolean => matches(path.relative(folder, file));
  const files = below.files.filter(isMeant);
  const passedOver = below.passedOver.filter(({ file, isFolder }) => isFolder || isMeant(file));
  return orRefuse({ files, passedOver }, l10n.t('no file matches {0}; check the path', given));
}

function orRefuse({ files, passedOver }: Found, refusal: string): Listing {
  const [first] = passedOver;
  if (files.length === 0)
    throw new ReadError(first ? l10n.t('{0} (passed over: {1})', refusal, first.reason) : refusal);
  return {
    files: rotationOrder(files).map((file) => ({ path: file, isNamed: false })),
    passedOver: passedOver.map(({ file, reason }) => ({ file, reason })),
  };
}
