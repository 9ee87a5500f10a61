import assert from 'node:assert/strict';
import { closeSync, openSync, readSync } from 'node:fs';
import os from 'node:os';
import { describe, it } from 'node:test';
import { endReason } from '../../../src/worker/endReason';

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
};

describe('the reason why following ended', () => {
  it('says that a file could not be read where the disk refused it', () => {
    const descriptor = openSync(os.tmpdir(), 'r');
    const error = thrownBy(() => readSync(descriptor, new Uint8Array(1)));
    closeSync(descriptor);
    assert.match(endReason(error), /^a file could not be read \(E\w+: .+\)$/);
  });

  it('says that memory ran out where an array found no room', () => {
    for (const run of [() => new ArrayBuffer(2 ** 53 - 1), () => new Float64Array(2 ** 50), () => new Array(-1)])
      assert.match(endReason(thrownBy(run)), /^memory ran out for what came \(.+\)$/);
  });

  it('is the message of any other error, and the text of what is none', () => {
    assert.equal(endReason(new RangeError('there is no zone "x"')), 'there is no zone "x"');
    assert.equal(endReason('plain'), 'plain');
  });
});
