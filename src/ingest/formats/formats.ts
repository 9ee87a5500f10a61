import { delimited } from './delimited';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';
import { logfmt } from './logfmt';
import { plainText } from './plainText';
import { textLog } from './textLog';

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  jsonLines,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
  logfmt,
  textLog,
  plainText,
];
