import { mysqlLog } from './database/mysqlLog';
import { postgresLog } from './database/postgresLog';
import { redisLog } from './database/redisLog';
import { jsonDocuments } from './json/jsonDocuments';
import { jsonLines } from './json/jsonLines';
import type { LogFormat } from './logFormat';
import { logfmt } from './logfmt/logfmt';
import { syslog3164 } from './syslog/syslog3164';
import { syslog5424 } from './syslog/syslog5424';
import { vmwareLog } from './syslog/vmwareLog';
import { delimited } from './table/delimited';
import { zeekLog } from './table/zeekLog';
import { plainText } from './text/plainText';
import { textLog } from './text/textLog';
import { accessLog } from './web/accessLog';
import { albLog } from './web/albLog';
import { apacheErrorLog } from './web/apacheErrorLog';
import { elbLog } from './web/elbLog';
import { haproxyLog } from './web/haproxyLog';
import { nginxErrorLog } from './web/nginxErrorLog';
import { s3Log } from './web/s3Log';
import { uwsgiLog } from './web/uwsgiLog';
import { w3cLog } from './web/w3cLog';
import { wrapped } from './wrapper/wrapped';
import { wrappers } from './wrapper/wrappers';

/** Formats that stand in a file by themselves or inside a wrapper. */
const bareFormats: readonly LogFormat[] = [
  jsonDocuments,
  jsonLines,
  haproxyLog,
  syslog5424,
  syslog3164,
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
