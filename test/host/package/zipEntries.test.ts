import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipEntries } from './zipEntries';

function zip(names: readonly string[]): Buffer {
  const directory = names.map((name) => {
    const entry = Buffer.alloc(46 + Buffer.byteLength(name));
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.write(name, 46);
    return entry;
  });
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(3, 16);
  return Buffer.concat([Buffer.alloc(3), ...directory, end]);
}

test('the names of a zip are listed in order, also when they are not ASCII', () => {
  assert.deepEqual(zipEntries(zip(['a/b.js', 'é.txt'])), ['a/b.js', 'é.txt']);
  assert.deepEqual(zipEntries(zip([])), []);
});

test('a file that is no zip is refused', () => {
  assert.throws(() => zipEntries(Buffer.from('plain text')), /no zip/);
});
