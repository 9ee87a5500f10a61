import { accessLog } from './accessLog';
import { apacheErrorLog } from './apacheErrorLog';
import { delimited } from './delimited';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';
import { nginxErrorLog } from './nginxErrorLog';
import { uwsgiLog } from './uwsgiLog';
import { w3cLog } from './w3cLog';
import { zeekLog } from './zeekLog';

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  jsonLines,
  accessLog,
  uwsgiLog,
  apacheErrorLog,
  nginxErrorLog,
  w3cLog,
  zeekLog,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
];
