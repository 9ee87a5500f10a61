import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonDocuments } from '../../../../../src/ingest/formats/json/jsonDocuments';
import { jsonLines } from '../../../../../src/ingest/formats/json/jsonLines';
import { piecesOf, recordsOf, sampleOf } from '../../recordsOf';

const attribute = (key: string, value: object): object => ({ key, value });
const text = (key: string, stringValue: string): object => attribute(key, { stringValue });

const scoped = (scope: string, ...logRecords: readonly object[]): object => ({ scope: { name: scope }, logRecords });
const resource = (service: string, ...scopeLogs: readonly object[]): object => ({
  resource: { attributes: [text('service.name', service), attribute('process.pid', { intValue: '7' })] },
  scopeLogs,
});
const login = {
  timeUnixNano: '1767225600123456789',
  severityNumber: 9,
  severityText: 'INFO',
  body: { stringValue: 'logged in' },
  attributes: [
    text('user.id', 'u1'),
    attribute('ok', { boolValue: true }),
    attribute('ms', { doubleValue: 1.5 }),
    attribute('tags', { arrayValue: { values: [{ stringValue: 'a' }] } }),
  ],
  traceId: '',
};
const failure = { timeUnixNano: '1767225601000000000', severityNumber: 17, body: { stringValue: 'no "way"' } };
const request = {
  resourceLogs: [
    resource('shop', scoped('http', login, failure), scoped('db', failure)),
    resource('mail', { logRecords: [failure] }),
    { scopeLogs: [scoped('none', failure)] },
  ],
};

describe('jsonDocuments of OTLP', () => {
  const whole = [
    { 'resource.service.name': 'shop', 'resource.process.pid': '7', 'scope.name': 'http' },
    { 'resource.service.name': 'shop', 'resource.process.pid': '7', 'scope.name': 'http' },
    { 'resource.service.name': 'shop', 'resource.process.pid': '7', 'scope.name': 'db' },
    { 'resource.service.name': 'mail', 'resource.process.pid': '7' },
    { 'scope.name': 'none' },
  ];
  const failed = { timeUnixNano: '1767225601000000000', severityNumber: '17', body: 'no "way"' };
  const loggedIn = {
    timeUnixNano: '1767225600123456789',
    severityNumber: '9',
    severityText: 'INFO',
    body: 'logged in',
    'attributes.user.id': 'u1',
    'attributes.ok': 'true',
    'attributes.ms': '1.5',
    'attributes.tags': '[{"stringValue":"a"}]',
  };
  const want = whole.map((around, i) => ({ ...(i === 0 ? loggedIn : failed), ...around }));

  for (const [what, content] of [
    ['on one line', JSON.stringify(request)],
    ['over many lines', JSON.stringify(request, null, 2)],
  ] as const)
    it(`reads each log record with its resource and scope ${what}, in pieces of any size`, () => {
      for (const size of [content.length, 1, 50, 333]) {
        const { records, rejects } = piecesOf(jsonDocuments, content, size);
        const got = records.map(({ values }) => JSON.parse(JSON.stringify(Object.fromEntries(values))));
        got[0]['attributes.tags'] = got[0]['attributes.tags'].replaceAll(' ', '');
        assert.deepEqual(got, want);
        assert.deepEqual(rejects, []);
        for (const { offset, line } of records) assert.equal(content.slice(0, offset).split('\n').length, line);
      }
    });

  it('reads requests line after line, and wins over JSON lines there', () => {
    const content = `${JSON.stringify(request)}\n`.repeat(3);
    assert.equal(recordsOf(jsonDocuments, content).records.length, 15);
    assert.ok(jsonDocuments.score(sampleOf(content)) >= jsonLines.score(sampleOf(content)));
  });

  it('rejects requests of metrics among those of logs', () => {
    const { records, rejects } = recordsOf(
      jsonDocuments,
      `${JSON.stringify(request)}\n{"resourceMetrics":[{"resource":{}}]}\n{"resourceLogs":[]}\n`,
    );
    assert.equal(records.length, 5);
    assert.deepEqual(rejects, [{ reason: 'object without "resourceLogs"', line: 2 }]);
  });

  it('reads a body and attributes that are lists of keys with values', () => {
    const body = { kvlistValue: { values: [text('a', 'x'), attribute('b', { intValue: 2 })] } };
    const nested = [attribute('http', { kvlistValue: { values: [text('method', 'GET')] } })];
    const content = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [{ body, attributes: nested }] }] }] });
    assert.deepEqual(Object.fromEntries(recordsOf(jsonDocuments, content).records[0]?.values ?? []), {
      'body.a': 'x',
      'body.b': '2',
      'attributes.http': '[{"key":"method","value":{"stringValue":"GET"}}]',
    });
  });

  it('takes damaged attributes as far as they can be read', () => {
    for (const attributes of [
      '[]',
      '[1]',
      '[{"key":"k"}]',
      '[{"value":{"intValue":1}}]',
      '{"a":1}',
      '"x"',
      '[[]]',
      'null',
      '[{"key":1,"value":2}]',
    ])
      assert.equal(
        recordsOf(
          jsonDocuments,
          `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"a":1,"attributes":${attributes}}]}]}]}`,
        ).records.length,
        1,
        attributes,
      );
  });
});
