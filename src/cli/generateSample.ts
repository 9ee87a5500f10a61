import { plural } from '../model/plural';
import type { SampleRequest } from '../model/sampleRequest';
import { generateFile } from '../sample/generateFile';
import { type Arguments, oneOf, wholeNumber } from './arguments';
import { newFile } from './newFile';

/** Writes a sample log. @throws UsageError */
export async function generateSample(given: Arguments, note: (text: string) => void): Promise<unknown> {
  const file = newFile(given, 'FILE');
  const numbers = { rows: given.rows, users: given.users, days: given.days, seed: given.seed };
  const set = Object.entries(numbers).flatMap(([name, value]) => {
    const number = wholeNumber(`--${name}`, value);
    return number === undefined ? [] : [[name, number]];
  });
  const extension = /\.(csv|tsv)$/i.exec(file)?.[1]?.toLowerCase();
  const request: SampleRequest = {
    preset: oneOf('--preset', given.preset ?? 'case-study', ['case-study', 'small']),
    format: oneOf('--format', given.format ?? extension ?? 'jsonl', ['jsonl', 'csv', 'tsv']),
    file,
    ...Object.fromEntries(set),
  };
  return generateFile(request, (records) => note(`writing ${file}: ${records} ${plural(records, 'record')}`));
}
