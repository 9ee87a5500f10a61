import { accessLog } from './accessLog';
import { delimited } from './delimited';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';
import { w3cLog } from './w3cLog';
import { zeekLog } from './zeekLog';

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  jsonLines,
  accessLog,
  w3cLog,
  zeekLog,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
];
