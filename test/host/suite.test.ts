import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSuites } from './suite/suite';

test('suites in the host run in order, and one that fails does not stop the next', async () => {
  const said: string[] = [];
  const result = await runSuites(
    [
      { 'is well': () => {} },
      {
        throws: () => {
          throw new Error('boom');
        },
        'rejects with no error': () => Promise.reject('words'),
      },
      { 'is well too': async () => {} },
    ],
    (line) => said.push(line.split('\n')[0]?.replace(/ \(\d+ ms\)/, '') ?? ''),
  );
  assert.deepEqual(result.passed, ['is well', 'is well too']);
  assert.deepEqual(
    result.failed.map(({ title, error }) => [title, error.split('\n')[0]]),
    [
      ['throws', 'Error: boom'],
      ['rejects with no error', 'words'],
    ],
  );
  assert.deepEqual(said, ['ok is well', 'not ok throws', 'not ok rejects with no error', 'ok is well too']);
});
