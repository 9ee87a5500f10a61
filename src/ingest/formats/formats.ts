import { delimited } from './delimited';
import { jsonDocuments } from './jsonDocuments';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  jsonDocuments,
  jsonLines,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
  delimited('pipes', 'Table with pipes', '|', 0.7),
];
