import { delimited } from './delimited';
import { jsonLines } from './jsonLines';
import type { LogFormat } from './logFormat';
import { mysqlLog } from './mysqlLog';
import { postgresLog } from './postgresLog';
import { redisLog } from './redisLog';
import { syslog3164 } from './syslog3164';
import { syslog5424 } from './syslog5424';
import { vmwareLog } from './vmwareLog';
import { wrapped } from './wrapped';
import { wrappers } from './wrappers';

/** Formats that stand in a file by themselves or inside a wrapper. */
const bareFormats: readonly LogFormat[] = [
  jsonLines,
  postgresLog,
  mysqlLog,
  redisLog,
  vmwareLog,
  syslog5424,
  syslog3164,
  delimited('csv', 'CSV', ','),
  delimited('tsv', 'TSV', '\t'),
  delimited('semicolons', 'CSV with semicolons', ';'),
];

/** Every format that can be read; of two that fit equally well, the earlier is taken. */
export const formats: readonly LogFormat[] = [
  ...wrappers.map((wrapper) => wrapped(wrapper, bareFormats)),
  ...bareFormats,
];
