import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ReadError } from '../../../src/ingest/readError';
import type { RoleOverrides } from '../../../src/model/roles';
import { logFolder, readFiles } from './logFolder';

const { write } = logFolder();
const dated = '{"timestamp":"2025-01-01T00:00:00Z","user":"u1"}\n';

/** What the error offers to choose anew with which a log is refused. */
async function offered(content: string, overrides: RoleOverrides = {}): Promise<readonly string[]> {
  const error: unknown = await readFiles([write('a.log', content)], { overrides }).catch((refusal) => refusal);
  assert.ok(error instanceof ReadError, String(error));
  return error.choices;
}

describe('an error of reading offers to choose', () => {
  it('fields, where none reads as a time, one that is set is missing, or the time set is none', async () => {
    assert.deepEqual(await offered('{"a":"x","b":2}\n'), ['fields']);
    assert.deepEqual(await offered(dated, { user: 'nobody' }), ['fields']);
    assert.deepEqual(await offered(dated, { outcome: { field: 'user' } }), ['fields']);
    assert.deepEqual(await offered(dated, { time: 'user' }), ['fields']);
  });

  it('the format, where no line of the log is read by it, or there is none of that name', async () => {
    assert.deepEqual(await offered('\n\n \n'), ['format']);
    assert.deepEqual(await offered(dated, { format: 'nothing' }), ['format']);
    assert.deepEqual(await offered(dated, { format: 'nginx-error' }), ['format']);
  });

  it('both, where the log is text without times', async () => {
    assert.deepEqual(await offered('Dear diary,\ntoday I wrote.\n'), ['format', 'fields']);
  });

  it('nothing, where no choice would help', async () => {
    assert.deepEqual(await offered(''), []);
    assert.deepEqual(await offered('\u007fELF\u0000\u0000\u0001\n'), []);
  });
});
