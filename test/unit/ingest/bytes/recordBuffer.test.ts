import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { blockOf } from '../../../../src/ingest/bytes/block';
import { RecordBuffer } from '../../../../src/ingest/bytes/recordBuffer';

const textOf = (record: RecordBuffer): [field: number, text: string][] =>
  Array.from({ length: record.count }, (_, i) => [
    record.field[i] ?? -1,
    Buffer.from(record.block(i).bytes.slice(record.start[i], record.end[i])).toString(),
  ]);

/** A record of the fields 0, 1, 2, of which the last is written and not in its text. */
function written(): RecordBuffer {
  const record = new RecordBuffer();
  record.begin(blockOf(Buffer.from('abcd')));
  record.add(0, 0, 1);
  record.add(1, 1, 3);
  record.addWritten(2, 2, (target, at) => {
    target.set([0x78, 0x79], at);
    return at + 2;
  });
  return record;
}

describe('RecordBuffer', () => {
  it('gives entries new fields by their place, and takes out those without', () => {
    const record = written();
    record.renumber(Int32Array.of(7, -1, 9));
    assert.deepEqual(textOf(record), [
      [7, 'a'],
      [9, 'xy'],
    ]);
  });

  it('takes a field out, wherever its text lies', () => {
    const record = written();
    record.remove(0);
    record.remove(5);
    assert.deepEqual(textOf(record).sort(), [
      [1, 'bc'],
      [2, 'xy'],
    ]);
  });

  it('takes over entries of another record of the same block, whatever becomes of that one', () => {
    const block = blockOf(Buffer.from('abcd'));
    const [one, other] = [new RecordBuffer(), new RecordBuffer()];
    one.begin(block);
    other.begin(block);
    other.add(3, 2, 4);
    other.addWritten(4, 300, (target, at) => target.fill(0x7a, at, at + 300).length && at + 300);
    for (let i = 0; i < other.count; i++) one.addFrom(other, i);
    other.begin(block);
    other.addWritten(5, 300, (target, at) => target.fill(0, at, at + 300).length && at + 300);
    assert.deepEqual(textOf(one), [
      [3, 'cd'],
      [4, 'z'.repeat(300)],
    ]);
  });
});
