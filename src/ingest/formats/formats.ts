import { accessLog } from './accessLog';
import { albLog } from './albLog';
import { apacheErrorLog } from './apacheErrorLog';
import { delimited } from './delimited';
import { elbLog } from './elbLog';
import { haproxyLog } from './haproxyLog';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';
import { nginxErrorLog } from './nginxErrorLog';
import { s3Log } from './s3Log';
import { uwsgiLog } from './uwsgiLog';
import { w3cLog } from './w3cLog';
import { zeekLog } from './zeekLog';

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  jsonLines,
  haproxyLog,
  accessLog,
  s3Log,
  albLog,
  elbLog,
  uwsgiLog,
  apacheErrorLog,
  nginxErrorLog,
  w3cLog,
  zeekLog,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
];
