import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { w3cLog } from '../../../../../src/ingest/formats/web/w3cLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const rowsOf = (...lines: readonly string[]): Record<string, string>[] =>
  recordsOf(w3cLog, lines.join('\n')).records.map(({ values }) => Object.fromEntries(values));

const iis = '#Fields: date time cs-method cs-uri-stem cs-username c-ip cs(User-Agent) sc-status';

describe('w3cLog', () => {
  it('joins date and clock to a time in UTC, and reads the plus signs of a user agent as spaces', () => {
    assert.deepEqual(
      rowsOf('#Version: 1.0', iis, '2024-03-11 07:15:40 GET /a+b - 10.1.2.3 Mozilla/5.0+(X11;+Linux) 200'),
      [
        {
          ...{ time: '2024-03-11 07:15:40Z', 'cs-method': 'GET', 'cs-uri-stem': '/a+b', 'c-ip': '10.1.2.3' },
          ...{ 'cs(User-Agent)': 'Mozilla/5.0 (X11; Linux)', 'sc-status': '200' },
        },
      ],
    );
  });

  it('takes the columns of the header that came last', () => {
    const rows = rowsOf(
      iis,
      '2024-03-11 07:15:40 GET / ada ::1 - 200',
      '#Fields: time sc-status date',
      '08:00:00 404 2024-03-11',
    );
    assert.deepEqual(rows[1], { time: '2024-03-11 08:00:00Z', 'sc-status': '404' });
  });

  it('says the offset that the log names, and none for a local clock', () => {
    const local = rowsOf('#Fields: date-local time-local s-ip', '2024-03-11 07:15:40.363 10.0.0.1');
    assert.deepEqual(local, [{ time: '2024-03-11 07:15:40.363', 's-ip': '10.0.0.1' }]);
    const offset = rowsOf('#GMT-Offset: -0800', '#Fields:  date   time  c-ip', '2024-03-11   07:15:40    10.0.0.1');
    assert.deepEqual(offset, [{ time: '2024-03-11 07:15:40-0800', 'c-ip': '10.0.0.1' }]);
  });

  it('dates rows that have a clock only by the directive before, past midnight by the next day', () => {
    const rows = rowsOf(
      '#Date: 2024-02-28 23:00:00',
      '#Fields: time c-ip',
      '23:59:59 ::1',
      '00:00:01 ::1',
      '00:10:00 ::1',
    );
    assert.deepEqual(
      rows.map(({ time }) => time),
      ['2024-02-28 23:59:59Z', '2024-02-29 00:00:01Z', '2024-02-29 00:10:00Z'],
    );
  });

  it('reads quoted values with doubled quotes and spaces', () => {
    const rows = rowsOf(
      '#Fields: date time x cs(User-Agent) y',
      '2024-03-11 07:15:40 "a ""b"" c" "Moz+illa (X11)" "-"',
    );
    assert.deepEqual(rows, [{ time: '2024-03-11 07:15:40Z', x: 'a "b" c', 'cs(User-Agent)': 'Moz+illa (X11)' }]);
  });

  it('reads rows of CloudFront, parted by tabs, with user agents encoded once or twice', () => {
    const row = ['2024-03-11', '07:15:40', 'FRA2', 'Mozilla/5.0%2520(X11)%20A+B', '', 'Hit from x'].join('\t');
    assert.deepEqual(rowsOf('#Fields: date time x-edge-location cs(User-Agent) cs-cookie x-result', row), [
      {
        time: '2024-03-11 07:15:40Z',
        'x-edge-location': 'FRA2',
        'cs(User-Agent)': 'Mozilla/5.0 (X11) A+B',
        'x-result': 'Hit from x',
      },
    ]);
  });

  it('keeps cells beyond the header under their place, and reads short rows as far as they go', () => {
    const rows = rowsOf('#Fields: date time c-ip', '2024-03-11 07:15:40 ::1 80 ada', '2024-03-11 07:15:41');
    assert.deepEqual(rows, [
      { time: '2024-03-11 07:15:40Z', 'c-ip': '::1', 'column 4': '80', 'column 5': 'ada' },
      { time: '2024-03-11 07:15:41Z' },
    ]);
  });

  it('rejects rows without date or clock, takes directives for no records, and nothing before a header', () => {
    const { records, rejects } = recordsOf(w3cLog, ['x y', '#Remark: no', iis, 'oh no', '- - GET', '#odd'].join('\n'));
    assert.deepEqual([records.length, rejects.map(({ line }) => line)], [0, [1, 4, 5, 6]]);
  });

  it('wants every column where none is a time', () => {
    const { records, rejects } = recordsOf(
      w3cLog,
      ['#Fields: timestamp(ms) c-ip', '1710141340123 ::1', 'lost'].join('\n'),
    );
    assert.deepEqual([records.length, rejects.length], [1, 1]);
  });

  it('reads back any row that is written with quotes', () => {
    const cell = fc.stringMatching(/^[ -~é]{1,20}$/).filter((text) => text !== '-');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const names = cells.map((_, i) => `x${i}`);
        const row = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(' ');
        const [read] = rowsOf(`#Fields: date time ${names.join(' ')}`, `2024-03-11 07:15:40 ${row}`);
        assert.deepEqual(
          names.map((name) => read?.[name]),
          cells,
        );
      }),
    );
  });

  it('reads pieces from the middle of a file by the header of its head', () => {
    const [head] = sampleOf(`${iis}\n2024-03-11 07:15:40 GET / - ::1 - 200`);
    const [middle] = sampleOf('2024-03-11 09:15:40 GET /x - ::1 - 404\n2024-03-11 09:15:41 GET /y - ::1 - 200');
    assert.equal(w3cLog.score([head, middle]), 1);
    assert.equal(w3cLog.score([middle]), 0);
  });

  it('fits nothing without a header, and throws on no garbage', () => {
    for (const line of [
      '{"a":1}',
      '10.1.2.3 - - [11/Mar/2024:07:15:40 +0100] "GET / HTTP/1.1" 200 1',
      '#fields\tts\tuid',
    ])
      assert.equal(w3cLog.score(sampleOf(line)), 0, line);
    const part = fc.constantFrom('"', '""', ' ', '\t', '#', '#Fields:', '-', '2024-03-11', '%', '+', '\0', '\n', 'é');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        recordsOf(w3cLog, `${iis}\n${parts.join('')}`);
      }),
    );
  });
});
