import { accessLog } from './accessLog';
import { albLog } from './albLog';
import { apacheErrorLog } from './apacheErrorLog';
import { delimited } from './delimited';
import { elbLog } from './elbLog';
import { haproxyLog } from './haproxyLog';
import { jsonDocuments } from './jsonDocuments';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';
import { logfmt } from './logfmt';
import { mysqlLog } from './mysqlLog';
import { nginxErrorLog } from './nginxErrorLog';
import { plainText } from './plainText';
import { postgresLog } from './postgresLog';
import { redisLog } from './redisLog';
import { s3Log } from './s3Log';
import { syslog3164 } from './syslog3164';
import { syslog5424 } from './syslog5424';
import { textLog } from './textLog';
import { uwsgiLog } from './uwsgiLog';
import { vmwareLog } from './vmwareLog';
import { w3cLog } from './w3cLog';
import { wrapped } from './wrapped';
import { wrappers } from './wrappers';
import { zeekLog } from './zeekLog';

/** Formats that stand in a file by themselves or inside a wrapper. */
const bareFormats: readonly LogFormat[] = [
  jsonDocuments,
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
  postgresLog,
  mysqlLog,
  redisLog,
  vmwareLog,
  syslog5424,
  syslog3164,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
  delimited('pipes', 'Table with pipes', '|', 0.7),
  logfmt,
  textLog,
];

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  ...wrappers.map((wrapper) => wrapped(wrapper, bareFormats)),
  ...bareFormats,
  plainText,
];
