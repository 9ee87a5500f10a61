import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';

const program = 'dist/cli.js';
const skip = existsSync(program) ? false : `${program} is not built`;

describe('the program log-health', { skip }, () => {
  it('ends in silence when its reader closes early, as head does', async () => {
    const child = spawn(process.execPath, [program, '--help']);
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    assert.deepEqual([code, err], [0, '']);
  });

  it('gives exit code 2 and a line on stderr for a wrong call', async () => {
    const child = spawn(process.execPath, [program, 'launch']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    assert.equal(code, 2);
    assert.match(err, /^log-health: unknown command "launch".*\n$/);
  });
});
