import assert from 'node:assert/strict';
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { saveStar } from '../../../src/worker/saveStar';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-save-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('saveStar', () => {
  const log = path.join(folder, 'a.jsonl');
  writeFileSync(log, 'the log');

  it('writes the file as a whole, over an earlier one, and gives what saving gave', async () => {
    const file = path.join(folder, 'star.sqlite');
    writeFileSync(file, 'earlier');
    const saved = await saveStar(file, [log], async (whereTo) => {
      writeFileSync(whereTo, 'star');
      return 4;
    });
    assert.deepEqual([saved, readFileSync(file, 'utf8')], [4, 'star']);
    rmSync(file);
  });

  it('leaves nothing behind, and an earlier file as it was, where saving fails half-way', async () => {
    const file = path.join(folder, 'star.sqlite');
    writeFileSync(file, 'earlier');
    const saving = saveStar(file, [log], async (whereTo) => {
      writeFileSync(whereTo, 'ha');
      throw new Error('cancelled');
    });
    await assert.rejects(saving, /cancelled/);
    assert.equal(readFileSync(file, 'utf8'), 'earlier');
    assert.deepEqual(readdirSync(folder).sort(), ['a.jsonl', 'star.sqlite']);
  });

  it('refuses to write over an archive that holds a file of the log', async () => {
    const archive = path.join(folder, 'logs.zip');
    writeFileSync(archive, 'zipped');
    const saving = saveStar(archive, [`${archive}/deep/app.jsonl`], () => assert.fail('written'));
    await assert.rejects(saving, /is a file of the log itself/);
    rmSync(archive);
  });

  it('takes no file beside for its own, and lets two be saved to one name at once', async () => {
    const file = path.join(folder, 'star.sqlite');
    const other = `${file}.part`;
    writeFileSync(other, 'not ours');
    const save = async (whereTo: string): Promise<void> => writeFileSync(whereTo, 'star');
    await Promise.all([saveStar(file, [log], save), saveStar(file, [other], save)]);
    assert.equal(readFileSync(file, 'utf8'), 'star');
    assert.equal(readFileSync(other, 'utf8'), 'not ours');
    rmSync(file);
    rmSync(other);
  });

  it('refuses to write over a file of the log, by whatever name', async () => {
    const alias = path.join(folder, 'alias.sqlite');
    linkSync(log, alias);
    for (const file of [log, alias]) {
      await assert.rejects(
        saveStar(file, [log], () => assert.fail('written')),
        /is a file of the log itself; choose another name/,
      );
    }
    assert.equal(readFileSync(log, 'utf8'), 'the log');
  });
});
