import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { blockOf } from '../../../../src/ingest/bytes/block';
import { FieldNames } from '../../../../src/ingest/bytes/fieldNames';
import { KeyFields } from '../../../../src/ingest/bytes/keyFields';

describe('KeyFields', () => {
  const block = blockOf(Buffer.from('user port user'));

  it('names fields by their keys behind a prefix, the same in every record', () => {
    const fields = new FieldNames();
    const keys = new KeyFields(fields, 'sd.');
    keys.beginRecord();
    const first = [keys.fieldOf(block, 0, 4), keys.fieldOf(block, 5, 9)];
    keys.beginRecord();
    assert.deepEqual([keys.fieldOf(block, 0, 4), keys.fieldOf(block, 5, 9)], first);
    assert.deepEqual(fields.names, ['sd.user', 'sd.port']);
  });

  it('tells of a key that a record had before, where its first holds and where its last does', () => {
    const keys = new KeyFields(new FieldNames());
    for (const _ of ['a record', 'the next one']) {
      keys.beginRecord();
      assert.deepEqual([keys.firstFieldOf(block, 0, 4), keys.firstFieldOf(block, 10, 14)], [0, -1]);
      keys.beginRecord();
      assert.deepEqual(
        [keys.isRepeated(keys.fieldOf(block, 0, 4)), keys.isRepeated(keys.fieldOf(block, 10, 14))],
        [false, true],
      );
    }
  });

  it('forgets what it knows of many thousand keys, and goes on', () => {
    const fields = new FieldNames(2);
    const keys = new KeyFields(fields);
    for (let i = 0; i < 10_000; i++) {
      keys.beginRecord();
      const key = Buffer.from(`key${i}`);
      assert.equal(keys.firstFieldOf(blockOf(key), 0, key.length), i < 2 ? i : -1);
    }
  });
});
