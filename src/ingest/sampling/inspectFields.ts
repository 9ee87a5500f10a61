import * as l10n from '@vscode/l10n';
import type { OwnPattern } from '../../model/ownPattern';
import type { FieldGuess } from '../../model/roles';
import { FieldNames } from '../bytes/fieldNames';
import { DistinctFiles } from '../files/distinctFiles';
import { patternFormats } from '../formats/pattern/patternFormat';
import { ReadError } from '../readError';
import { describeSample } from '../roles/describeSample';
import { SampleStore } from '../roles/sampleStore';
import { listFiles } from '../sources/listFiles';
import { longestRecord, lookAtFile, sampleRecordsOf } from './lookAtFile';

/**
 * The fields of files as a sample shows them, in the order of first sight, with what each would be taken for: for
 * files that `readLog` refuses, as none of their fields reads as a time. A file that cannot be read is passed over.
 * `format` is the id of the format, where a person has chosen it.
 * @throws ReadError of the first file if none can be read, or for a pattern that cannot be used; the signal's reason once it is aborted.
 */
export async function inspectFields(
  paths: readonly string[],
  signal: AbortSignal,
  { format, patterns = [] }: { readonly format?: string | undefined; readonly patterns?: readonly OwnPattern[] } = {},
): Promise<readonly FieldGuess[]> {
  const { files: listed } = await listFiles(paths);
  const fields = new FieldNames();
  const store = new SampleStore(fields);
  const distinct = new DistinctFiles();
  const options = {
    records: sampleRecordsOf(listed.length),
    maxRecordBytes: longestRecord,
    signal,
    format,
    own: patternFormats(patterns),
  };
  let refusal: ReadError | null = null;
  for (const { path } of listed) {
    try {
      for (const file of (await distinct.find(path)).files) await lookAtFile(file, { fields, store }, options);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refusal ??= error;
    }
  }
  if (store.records === 0) throw refusal ?? new ReadError(l10n.t('there is no file to look at; choose a log'));
  return describeSample(store.profiles());
}
