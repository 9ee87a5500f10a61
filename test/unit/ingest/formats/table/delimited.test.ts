import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { delimited } from '../../../../../src/ingest/formats/table/delimited';
import { piecesOf, recordsOf, sampleOf } from '../../recordsOf';

const csv = delimited('csv', 'CSV', ',');
const rows = (text: string | Uint8Array): Record<string, string>[] =>
  recordsOf(csv, text).records.map(({ values }) => Object.fromEntries(values));

/** A row as RFC 4180 writes it; `always` quotes what need not be. */
const written = (cells: readonly string[], delimiter: string, always: boolean): string =>
  cells
    .map((cell) =>
      always || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);

function scoreOf(text: string, delimiter = ','): number {
  return delimited('', '', delimiter).score(sampleOf(text));
}

describe('delimited', () => {
  it('reads back any cells that are written after RFC 4180, with any line end, delimiter and quoting', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8, unit: 'grapheme' }),
      fc.constantFrom('a,b', 'a;b', 'a\tb', '"', '""', 'x"y', '\n', '\r\n', 'a\nb', '', ' ', '</script>', '\u202e'),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const style = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
      always: fc.boolean(),
      closed: fc.boolean(),
    });
    fc.assert(
      fc.property(table, style, (cells, { delimiter, end, always, closed }) => {
        const lines = [['a', 'b', 'c'], ...cells].map((row) => written(row, delimiter, always));
        const { records, rejects } = recordsOf(delimited('', '', delimiter), lines.join(end) + (closed ? end : ''));
        const got = records.map(({ values }) => ['a', 'b', 'c'].map((name) => values.get(name) ?? ''));
        assert.deepEqual(got, cells);
        assert.deepEqual(rejects, []);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes quotes inside an unquoted cell as they are', () => {
    assert.deepEqual(rows('a,b\nx"y",5\'11"\n'), [{ a: 'x"y"', b: '5\'11"' }]);
  });

  it('names empty header cells by their place and repeated ones by number', () => {
    assert.deepEqual(rows('a,,a, b \n1,2,3,4'), [{ a: '1', 'column 2': '2', 'a (2)': '3', b: '4' }]);
  });

  it('takes a table of more columns than a log may have by the first of them, and does not stop at repeated names', () => {
    const wide = `id,${'a,'.repeat(200_000)}2025\n`;
    const { records, rejects } = recordsOf(csv, `${wide}${'1,'.repeat(200_001)}2\n`);
    assert.deepEqual([records[0]?.values.size, records[0]?.values.get('a (999)'), rejects], [1000, '1', []]);
  });

  it('rejects rows with fewer or more cells than the header, and passes over empty lines', () => {
    const { records, rejects } = recordsOf(csv, 'a,b\n1\n\n1,2,3\r\n\r\n1,2\n');
    assert.deepEqual(rejects, [
      { reason: 'wrong number of fields', line: 2 },
      { reason: 'wrong number of fields', line: 4 },
    ]);
    assert.deepEqual(
      records.map(({ line, offset }) => [line, offset]),
      [[6, 16]],
    );
  });

  it('rejects the line of a quote that nothing closes, and reads the lines after it', () => {
    const { records, rejects } = recordsOf(csv, 'a,b\n1,"2\n3,4\n5,6');
    assert.deepEqual(rejects, [{ reason: 'unclosed quote', line: 2 }]);
    assert.deepEqual(
      records.map(({ values }) => values.get('a')),
      ['3', '5'],
    );
  });

  it('rejects a row with text after a closing quote', () => {
    const { records, rejects } = recordsOf(csv, 'a,b\n"1"x,2\n3,4');
    assert.deepEqual(rejects, [{ reason: 'text after a closing quote', line: 2 }]);
    assert.equal(records.length, 1);
  });

  it('counts the lines inside quotes, so that a record is named by its first line', () => {
    const { records } = recordsOf(csv, '"a","b"\n"1\n\n","2"\n3,4');
    assert.deepEqual(
      records.map(({ line }) => line),
      [2, 5],
    );
  });

  it('passes over comments and the directive of Excel above the header, and no later ones', () => {
    const { records, rejects } = recordsOf(csv, '\n# made by hand\nsep=,\n#\na,b\n#1,2\nsep=,\n');
    assert.deepEqual(
      records.map(({ values, line }) => [...values.values(), line]),
      [
        ['#1', '2', 6],
        ['sep=', 7],
      ],
    );
    assert.deepEqual(rejects, []);
    assert.deepEqual(rows('sep=;\na,b\n1,2'), [{ 'column 1': 'sep=;' }]);
    assert.equal(scoreOf('sep=;\na;b\n1;2\n'), 0);
    assert.equal(recordsOf(delimited('', '', ';'), 'SEP=;\r\na;b\r\n1;2').records.length, 1);
  });

  it('takes the names of the columns from a comment where the first row is data', () => {
    assert.deepEqual(rows('# times\n#time, user,n\n2025-01-01,u1,3\n2025-01-02,u2,4\n'), [
      { time: '2025-01-01', user: 'u1', n: '3' },
      { time: '2025-01-02', user: 'u2', n: '4' },
    ]);
    assert.deepEqual(rows('# one, two\ntime,user,n\n2025-01-01,u1,3'), [{ time: '2025-01-01', user: 'u1', n: '3' }]);
  });

  it('numbers the columns of a table without a header, and loses no row', () => {
    const { records } = recordsOf(csv, '2025-01-01,"u""1",3\n2025-01-02,u2,4\n');
    assert.deepEqual(
      records.map(({ values, line, offset }) => [Object.fromEntries(values), line, offset]),
      [
        [{ 'column 1': '2025-01-01', 'column 2': 'u"1', 'column 3': '3' }, 1, 0],
        [{ 'column 1': '2025-01-02', 'column 2': 'u2', 'column 3': '4' }, 2, 20],
      ],
    );
  });

  it('reads tables of pipes without the blanks around their cells', () => {
    const { records } = recordsOf(
      delimited('', '', '|'),
      ' time | user |  \n 2025-01-01 |  u 1  | x\r\n 2025-01-02 || |\n',
    );
    assert.deepEqual(
      records.map(({ values }) => Object.fromEntries(values)),
      [{ time: '2025-01-01', user: 'u 1', 'column 3': 'x' }],
    );
  });

  it('keeps units in the names of columns', () => {
    assert.deepEqual(rows('Time (UTC),Duration [ms],Temp °C,CPU %\n2025-01-01,3,4,5'), [
      { 'Time (UTC)': '2025-01-01', 'Duration [ms]': '3', 'Temp °C': '4', 'CPU %': '5' },
    ]);
  });

  it('reads a cell of ten megabytes, quoted or not', () => {
    const long = 'x'.repeat(10 * 2 ** 20);
    assert.deepEqual(
      rows(`a,b\n1,${long}\n"2","${long}"\n3,4`).map(({ a, b }) => [a, b?.length]),
      [
        ['1', long.length],
        ['2', long.length],
        ['3', 1],
      ],
    );
  });

  it('takes garbage without an exception, the same in pieces of any size', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '""', ',', '\n', '\r\n', '#', 'sep=,', '# a,b', 'a,b', '1,2', '\0', '2025-01-01,', ' '),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (pieces, size) => {
        const content = pieces.join('');
        assert.deepEqual(piecesOf(csv, content, size), recordsOf(csv, content));
      }),
      { numRuns: 500 },
    );
  });

  const data = '2025-01-01 10:00:00,u1,ok\n'.repeat(5);
  const scores: readonly (readonly [what: string, text: string, delimiter: string, good: boolean])[] = [
    ['a table with a header', 'time,user\n2025-01-01,u1\n', ',', true],
    ['a table with one ragged row of many', `time,user\n${'2025-01-01,u1\n'.repeat(9)}x\n`, ',', true],
    ['a table of semicolons', 'time;user\n2025-01-01;1,5\n', ';', true],
    ['a table of semicolons read by commas', 'time;user\n2025-01-01;1,5\n', ',', false],
    ['one column', 'time\n2025-01-01\n', ',', false],
    ['a header alone', 'time,user\n', ',', false],
    ['a table without a header', data, ',', true],
    ['a table without a header whose rows differ', `${data}x,y\n`, ',', false],
    ['a table without header and times', 'u1,3,ok\nu2,4,ok\nu3,4,ok\n', ',', false],
    ['a table with its names in a comment', `#time,user,status\n${data}`, ',', true],
    [
      'lines of text with commas',
      '2025-01-01 10:00:00,123 INFO a, b\n2025-01-01 10:00:01,5 INFO c, d\n'.repeat(3),
      ',',
      false,
    ],
    ['a table of pipes', 'time | user\n2025-01-01 | u1\n', '|', true],
    ['a first row of values', '2025-01-01 10:00:00,123 INFO start\n2025-01-01 10:00:01,5 INFO end\n', ',', false],
    ['numbers from the first row on', '1,2\n3,4\n', ',', false],
    ['JSON lines', '{"a":1,"b":2}\n{"a":1,"b":2}\n', ',', false],
    ['binary', '\u0000a,\u0001\n\u0000,\u0002\n', ',', false],
  ];
  for (const [what, text, delimiter, good] of scores)
    it(`${good ? 'knows' : 'does not take for a table'} ${what}`, () => {
      assert.equal(scoreOf(text, delimiter) > 0, good);
    });

  it('scores a table less where its columns have no names', () => {
    assert.ok(scoreOf(data) < scoreOf(`time,user,status\n${data}`));
  });
});
