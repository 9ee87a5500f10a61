import * as l10n from '@vscode/l10n';
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

/** Formats whose lines tell what they are. */
const ownFormats: readonly LogFormat[] = [
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
];

const tables: readonly LogFormat[] = [
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', l10n.t('CSV with semicolons'), ';'),
  delimited('pipes', l10n.t('Table with pipes'), '|', 0.7),
];

/** Formats that read nearly any text with a time, or with pairs. */
const looseFormats: readonly LogFormat[] = [logfmt, textLog];

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  // No program writes tables to its console, but many write one comma a line.
  ...wrappers.map((wrapper) => wrapped(wrapper, [...ownFormats, ...looseFormats])),
  ...ownFormats,
  ...tables,
  ...looseFormats,
  plainText,
];
