import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import { type FieldProfile, share } from '../roles/fieldProfile';
import { rankOf } from '../roles/nameTokens';
import type { Deriver } from './deriveFields';
import { fewPaths } from './fewPaths';
import { pathFolder } from './pathFolder';

const names = new Map(
  ['path', 'uri', 'url', 'requesturi', 'requesturl', 'requestpath', 'urlpath', 'uripath', 'csuri', 'csuristem']
    .concat('httpurl', 'httptarget', 'httppath', 'httproute', 'clientrequesturi', 'clientrequestpath', 'endpoint')
    .map((name) => [name, 1]),
);
/** More values than this in a sample may be too many in the log; of fewer, it is worth to make a fifth fewer. */
const manyPaths = 200;

/** Makes `path_folded` of each field that holds paths, where that makes fewer of them or they may be too many to slice by. */
export const foldPath: Deriver = (profiles) =>
  profiles.filter(isFoldable).map(({ field }) => ({
    name: `${field}_folded`,
    from: field,
    reason: l10n.t('{0} with :id for each number, date or token in it, and without its query', field),
    writer: pathFolder,
    settle: fewPaths,
  }));

function isFoldable(profile: FieldProfile): boolean {
  const { field, values } = profile;
  if (rankOf(field, names) === 0 || share(profile, isPath) < 0.8) return false;
  if (values.size > manyPaths) return true;
  return new Set([...values.keys()].map(foldedPath)).size <= values.size * 0.8;
}

const isPath = (value: string): boolean => value.startsWith('/') || /^[a-z]{2,8}:\/\//.test(value);

/** A path as it is folded. */
export function foldedPath(path: string): string {
  const source = Buffer.from(path);
  const target = Buffer.alloc(pathFolder.room(source.length));
  return target.toString('utf8', 0, pathFolder.write(source, 0, source.length, target, 0));
}
