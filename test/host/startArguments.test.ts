import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startArguments } from './startArguments';

let folder: string;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'start-'));
  writeFileSync(path.join(folder, "it's a log.csv"), 'a\n');
});
after(() => rmSync(folder, { recursive: true }));

const asked = (words: readonly string[], env: NodeJS.ProcessEnv = {}) => startArguments(words, env, folder);

test('no word at all means the sample on a free port', () => {
  assert.deepEqual(asked([]), { files: [], port: 0, server: false, help: false });
});

test('a relative file is found from where the user stands', () => {
  assert.deepEqual(asked(["it's a log.csv"]).files, [path.join(folder, "it's a log.csv")]);
});

test('the port comes from the option, else from PORT', () => {
  assert.equal(asked(['--port', '8080'], { PORT: '1' }).port, 8080);
  assert.equal(asked(['--port=8080']).port, 8080);
  assert.equal(asked([], { PORT: '9090' }).port, 9090);
  assert.equal(asked([], { PORT: '' }).port, 0);
});

for (const [words, message] of [
  [['--prot', '1'], /unknown option --prot/],
  [['--port', '65536'], /"65536" is no port/],
  [['--port', '-1'], /"-1" is no port/],
  [['--port'], /no port/],
  [['missing.log'], /missing\.log does not exist/],
  [['.'], /is a folder; name a log file in it/],
] as const) {
  test(`"${words.join(' ')}" is refused in one line that says what to do`, () => {
    assert.throws(
      () => asked(words),
      (error: Error) => message.test(error.message) && !error.message.includes('\n'),
    );
  });
}
