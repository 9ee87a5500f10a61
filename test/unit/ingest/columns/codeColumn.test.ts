import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { blockOf } from '../../../../src/ingest/bytes/block';
import { CodeColumn } from '../../../../src/ingest/columns/codeColumn';
import { firstOf } from '../../../../src/ingest/columns/firstOf';
import { knownRows, outcomeCodes } from '../../../../src/ingest/columns/outcomeCodes';
import { paired } from '../../../../src/ingest/columns/paired';

function put(column: CodeColumn, row: number, text: string | Uint8Array): boolean {
  const bytes = Buffer.from(text);
  return column.put(row, blockOf(bytes).view, 0, bytes.length);
}

describe('CodeColumn', () => {
  it('holds 0 for the rows that were left out or empty, before, between and after', () => {
    const column = new CodeColumn('f');
    assert.deepEqual(
      [put(column, 2, 'b'), put(column, 3, ''), put(column, 5000, 'a'), put(column, 5001, 'b')],
      [true, false, true, false],
    );
    const { codes, values } = column.finish(5003);
    assert.deepEqual(values, ['b', 'a']);
    assert.deepEqual([...codes.subarray(0, 5), ...codes.subarray(4999)], [0, 0, 1, 0, 0, 0, 2, 1, 0]);
    assert.deepEqual([column.present, codes.length], [3, 5003]);
  });

  for (const [distinct, array] of [
    [255, Uint8Array],
    [256, Uint16Array],
    [65_535, Uint16Array],
    [65_536, Uint32Array],
  ] as const)
    it(`is a ${array.name} for ${distinct} values, and loses none on the way there`, () => {
      const column = new CodeColumn('f');
      for (let i = 0; i < distinct; i++) put(column, i, `v${i}`);
      const { codes, values } = column.finish(distinct);
      assert.equal(codes.constructor, array);
      assert.ok(codes.every((code, i) => code === i + 1));
      assert.equal(values[distinct - 1], `v${distinct - 1}`);
    });

  it('makes one value of a broken byte and of the text that shows it', () => {
    const column = new CodeColumn('f');
    for (const [row, bytes] of [Buffer.from([0xff]), Buffer.from('a'), Buffer.from('\\xFF')].entries())
      put(column, row, bytes);
    const { values, codes } = column.finish(3);
    assert.deepEqual(
      [values, [...codes]],
      [
        ['\\xFF', 'a'],
        [1, 2, 1],
      ],
    );
  });
});

describe('paired', () => {
  it('gives a value a pair that occurs, none where the first is absent, the first alone where the second is', () => {
    const address = { field: 'ip', values: ['1', '2'], codes: Uint8Array.of(1, 1, 2, 0, 1, 2) };
    const agent = { field: 'ua', values: ['x', 'y'], codes: Uint8Array.of(1, 2, 1, 1, 1, 0) };
    const { field, values, codes } = paired(address, agent);
    assert.deepEqual([field, values, [...codes]], ['ip + ua', ['1 x', '1 y', '2 x', '2'], [1, 2, 3, 0, 1, 4]]);
  });
});

describe('outcomeCodes', () => {
  it('judges each value once and takes an absent one for success', () => {
    let judged = 0;
    const column = { field: 's', values: ['ok', 'error'], codes: Uint8Array.of(1, 2, 0, 2, 1) };
    const codes = outcomeCodes({
      column,
      isError: (value) => {
        judged++;
        return value === 'error';
      },
    });
    assert.deepEqual([[...codes], judged], [[0, 1, 0, 1, 0], 2]);
  });

  it('lets the first column decide that has a value', () => {
    const first = { field: 's', values: ['ok', 'error'], codes: Uint8Array.of(1, 2, 0, 0, 0) };
    const second = { field: 'level', values: ['error', 'info'], codes: Uint8Array.of(1, 2, 1, 2, 0) };
    const isError = (value: string): boolean => value === 'error';
    const codes = outcomeCodes({ column: first, isError }, { column: second, isError });
    assert.deepEqual([...codes], [0, 1, 1, 0, 0]);
    assert.equal(knownRows([first, second]), 4);
  });
});

describe('firstOf', () => {
  it('takes the value of the first column that has one, and what reads the same for the same', () => {
    const first = { field: 'ip', values: ['a', 'b'], codes: Uint8Array.of(1, 2, 0, 0, 0) };
    const second = { field: 'client', values: ['c', 'a'], codes: Uint8Array.of(1, 1, 1, 2, 0) };
    const { field, values, codes } = firstOf(first, second);
    assert.deepEqual([field, values, [...codes]], ['ip', ['a', 'b', 'c'], [1, 2, 3, 1, 0]]);
  });
});
