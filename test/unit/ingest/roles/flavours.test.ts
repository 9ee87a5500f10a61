import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutcomeRule } from '../../../../src/model/roles';
import { logFolder } from '../logFolder';

const { read } = logFolder();

const start = Date.UTC(2026, 0, 5, 9, 0, 0);
const user = (i: number): string => `u${i % 6}`;
/** Every fifth of the twenty records is an error. */
const isError = (i: number): boolean => i % 5 === 4;
const iso = (i: number): string => new Date(start + i * 61_234).toISOString();
const ms = (i: number): number => start + i * 61_234;
const seconds = (i: number): number => ms(i) / 1000;
const message = (i: number): string =>
  isError(i) ? `no answer from db${i} in time` : `order ${i} was placed by ${user(i)}`;
const level = (i: number, error: string | number, info: string | number): string | number =>
  isError(i) ? error : info;

const byLevel = (field: string, numbers?: 'syslog' | 'opentelemetry' | 'python'): OutcomeRule => ({
  kind: 'level',
  field,
  from: 'error',
  ...(numbers && { numbers }),
});

interface Flavour {
  readonly record: (i: number) => object;
  readonly time: string;
  readonly user: string | null;
  readonly message: string | null;
  readonly outcome: OutcomeRule | null;
}

const flavours: Readonly<Record<string, Flavour>> = {
  pino: {
    record: (i) => ({
      level: level(i, 50, 30),
      time: ms(i),
      pid: 7,
      hostname: 'web1',
      user: { id: user(i) },
      msg: message(i),
    }),
    time: 'time',
    user: 'user.id',
    message: 'msg',
    outcome: byLevel('level'),
  },
  bunyan: {
    record: (i) => ({
      name: 'shop',
      hostname: 'web1',
      pid: 7,
      level: level(i, 60, 20),
      userId: user(i),
      msg: message(i),
      time: iso(i),
      v: 0,
    }),
    time: 'time',
    user: 'userId',
    message: 'msg',
    outcome: byLevel('level'),
  },
  winston: {
    record: (i) => ({
      level: level(i, 'error', 'http'),
      message: message(i),
      service: 'shop',
      timestamp: iso(i),
      username: user(i),
    }),
    time: 'timestamp',
    user: 'username',
    message: 'message',
    outcome: byLevel('level'),
  },
  zap: {
    record: (i) => ({
      level: level(i, 'dpanic', 'info'),
      ts: seconds(i),
      caller: `shop/order.go:${40 + (i % 3)}`,
      msg: message(i),
      user_id: user(i),
    }),
    time: 'ts',
    user: 'user_id',
    message: 'msg',
    outcome: byLevel('level'),
  },
  slog: {
    record: (i) => ({
      time: iso(i),
      level: level(i, 'ERROR', 'INFO'),
      source: { function: 'main.f', line: 3 },
      msg: message(i),
      user: user(i),
    }),
    time: 'time',
    user: 'user',
    message: 'msg',
    outcome: byLevel('level'),
  },
  structlog: {
    record: (i) => ({
      event: message(i),
      level: level(i, 'critical', 'info'),
      timestamp: iso(i),
      logger: 'shop',
      user: user(i),
    }),
    time: 'timestamp',
    user: 'user',
    message: 'event',
    outcome: byLevel('level'),
  },
  "Serilog's compact form": {
    record: (i) => ({
      '@t': iso(i),
      '@mt': isError(i) ? 'no answer from {Db} in time' : 'order {Id} was placed by {UserId}',
      ...(isError(i)
        ? { '@l': 'Error', '@x': `System.TimeoutException: no answer\n   at Shop.Order.Place(Int32 id) line ${i}` }
        : {}),
      UserId: user(i),
    }),
    time: '@t',
    user: 'UserId',
    message: '@mt',
    outcome: byLevel('@l'),
  },
  ECS: {
    record: (i) => ({
      '@timestamp': iso(i),
      'log.level': level(i, 'ERROR', 'INFO'),
      message: message(i),
      ecs: { version: '8.11' },
      event: { outcome: isError(i) ? 'failure' : 'success', ingested: iso(i + 1) },
      'user.name': user(i),
    }),
    time: '@timestamp',
    user: 'user.name',
    message: 'message',
    outcome: { kind: 'values', field: 'event.outcome', errors: ['failure'] },
  },
  'ECS without outcomes': {
    record: (i) => ({
      '@timestamp': iso(i),
      log: { level: level(i, 'error', 'info') },
      message: message(i),
      user: { id: user(i), name: `n${user(i)}` },
    }),
    time: '@timestamp',
    user: 'user.id',
    message: 'message',
    outcome: byLevel('log.level'),
  },
  GELF: {
    record: (i) => ({
      version: '1.1',
      host: 'web1',
      short_message: message(i),
      timestamp: seconds(i),
      level: level(i, 3, 6),
      _user_id: user(i),
    }),
    time: 'timestamp',
    user: '_user_id',
    message: 'short_message',
    outcome: byLevel('level', 'syslog'),
  },
  "OpenTelemetry's data model": {
    record: (i) => ({
      Timestamp: `${ms(i)}000000`,
      ObservedTimestamp: `${ms(i) + 5}000000`,
      SeverityNumber: level(i, 17, 9),
      Body: message(i),
      Resource: { 'service.name': 'shop' },
      Attributes: { 'enduser.id': user(i) },
    }),
    time: 'Timestamp',
    user: 'Attributes.enduser.id',
    message: 'Body',
    outcome: byLevel('SeverityNumber', 'opentelemetry'),
  },
  journald: {
    record: (i) => ({
      __CURSOR: `s=${i}`,
      __REALTIME_TIMESTAMP: `${ms(i)}123`,
      __MONOTONIC_TIMESTAMP: `${1_234_567_890 + i}`,
      _BOOT_ID: 'b1',
      PRIORITY: String(level(i, 2, 6)),
      SYSLOG_IDENTIFIER: 'sshd',
      _PID: String(100 + i),
      MESSAGE: i === 3 ? [110, 111] : message(i),
    }),
    time: '__REALTIME_TIMESTAMP',
    user: null,
    message: 'MESSAGE',
    outcome: byLevel('PRIORITY', 'syslog'),
  },
  CloudTrail: {
    record: (i) => ({
      eventVersion: '1.08',
      userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::1:user/${user(i)}`, userName: user(i) },
      eventTime: iso(i).replace(/\.\d+/, ''),
      eventSource: 's3.amazonaws.com',
      eventName: i % 2 ? 'GetObject' : 'PutObject',
      sourceIPAddress: '10.0.0.1',
      ...(isError(i) ? { errorCode: i % 2 ? 'AccessDenied' : 'NoSuchKey' } : {}),
    }),
    time: 'eventTime',
    user: 'userIdentity.userName',
    message: null,
    outcome: { kind: 'present', field: 'errorCode' },
  },
  'Google Cloud': {
    record: (i) => ({
      insertId: `x${i}`,
      jsonPayload: { message: message(i), userId: user(i) },
      resource: { type: 'k8s_container' },
      severity: level(i, 'CRITICAL', 'DEFAULT'),
      timestamp: iso(i),
      receiveTimestamp: iso(i + 1),
    }),
    time: 'timestamp',
    user: 'jsonPayload.userId',
    message: 'jsonPayload.message',
    outcome: byLevel('severity'),
  },
  'Google Cloud requests': {
    record: (i) => ({
      httpRequest: { requestMethod: 'GET', status: level(i, 503, 200), remoteIp: `10.0.0.${i % 4}` },
      severity: 'INFO',
      timestamp: iso(i),
    }),
    time: 'timestamp',
    user: 'httpRequest.remoteIp',
    message: null,
    outcome: { kind: 'status', field: 'httpRequest.status', from: 500 },
  },
  Caddy: {
    record: (i) => ({
      level: 'info',
      ts: seconds(i),
      logger: 'http.log.access',
      msg: 'handled request',
      request: { client_ip: `10.0.0.${i % 4}`, method: 'GET', uri: `/a/${i % 3}` },
      user_id: '',
      status: level(i, 502, 200),
    }),
    time: 'ts',
    user: 'request.client_ip',
    message: null,
    outcome: { kind: 'status', field: 'status', from: 500 },
  },
  Traefik: {
    record: (i) => ({
      ClientHost: `10.0.0.${i % 4}`,
      DownstreamStatus: level(i, 504, 200),
      OriginStatus: level(i, 0, 200),
      StartUTC: iso(i),
      level: 'info',
      msg: '',
      time: iso(i + 1),
    }),
    time: 'time',
    user: 'ClientHost',
    message: null,
    outcome: { kind: 'status', field: 'DownstreamStatus', from: 500 },
  },
  Envoy: {
    record: (i) => ({
      start_time: iso(i),
      method: 'GET',
      path: '/',
      response_code: level(i, 503, 200),
      user_agent: 'curl/8',
      downstream_remote_address: `10.0.0.${i % 4}:4${i}`,
    }),
    time: 'start_time',
    user: null,
    message: null,
    outcome: { kind: 'status', field: 'response_code', from: 500 },
  },
  Cloudflare: {
    record: (i) => ({
      ClientIP: `10.0.0.${i % 4}`,
      EdgeStartTimestamp: iso(i),
      EdgeEndTimestamp: iso(i + 1),
      EdgeResponseStatus: level(i, 522, 200),
      RayID: `r${i}`,
    }),
    time: 'EdgeStartTimestamp',
    user: 'ClientIP',
    message: null,
    outcome: { kind: 'status', field: 'EdgeResponseStatus', from: 500 },
  },
  MongoDB: {
    record: (i) => ({
      t: { $date: iso(i) },
      s: level(i, 'E', i % 2 ? 'I' : 'D2'),
      c: 'NETWORK',
      id: 22943,
      ctx: `conn${i % 5}`,
      msg: message(i),
    }),
    time: 't.$date',
    user: null,
    message: 'msg',
    outcome: byLevel('s'),
  },
  log4j2: {
    record: (i) => ({
      instant: { epochSecond: Math.floor(seconds(i)), nanoOfSecond: 484_000_000 + i },
      thread: 'main',
      level: level(i, 'FATAL', 'INFO'),
      loggerName: 'shop.Order',
      message: message(i),
      contextMap: { userId: user(i) },
    }),
    time: 'instant',
    user: 'contextMap.userId',
    message: 'message',
    outcome: byLevel('level'),
  },
  "Python's logging by its numbers": {
    record: (i) => ({ asctime: iso(i), levelno: level(i, 40, 20), name: 'shop', message: message(i), user: user(i) }),
    time: 'asctime',
    user: 'user',
    message: 'message',
    outcome: byLevel('levelno', 'python'),
  },
  Monolog: {
    record: (i) => ({
      message: message(i),
      context: { user_id: user(i) },
      level: level(i, 400, 100),
      level_name: level(i, 'ERROR', 'DEBUG'),
      channel: 'app',
      datetime: iso(i),
    }),
    time: 'datetime',
    user: 'context.user_id',
    message: 'message',
    outcome: byLevel('level_name'),
  },
};

describe('the roles of JSON lines as loggers and servers write them', () => {
  for (const [name, { record, ...want }] of Object.entries(flavours))
    it(`finds time, user, message and the four errors of twenty in those of ${name}`, async () => {
      const lines = Array.from({ length: 20 }, (_, i) => JSON.stringify(record(i)));
      const { inference, source, columns } = await read('flavour.json', lines.join('\n'));
      const { roles, fields } = inference;
      assert.deepEqual(
        {
          time: roles.time,
          user: roles.user[0] ?? null,
          message: fields.find(({ use }) => use === 'message')?.field ?? null,
          outcome: roles.outcome,
        },
        want,
      );
      assert.deepEqual([source.events, source.rejected], [20, 0]);
      assert.equal(
        columns.outcome?.reduce((sum, error) => sum + error, 0),
        4,
      );
    });
});
