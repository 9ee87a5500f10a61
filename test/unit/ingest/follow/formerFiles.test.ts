import assert from 'node:assert/strict';
import { renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Anchor } from '../../../../src/ingest/follow/anchor';
import { FolderLooks } from '../../../../src/ingest/follow/folderLooks';
import { FormerFiles } from '../../../../src/ingest/follow/formerFiles';
import { openFile } from '../../../../src/ingest/follow/openFile';
import { logFolder } from '../logFolder';

const { folder } = logFolder();

/** A file that was read and closed under its first name. */
async function closedFile(name: string, text: string) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const former = new FormerFiles();
  const open = (await openFile(file)) ?? assert.fail(file);
  former.opened(open.inode, 3);
  former.closed(open.inode, await Anchor.before(open.handle, text.length));
  await open.handle.close();
  const names = async () => Object.fromEntries(await former.names(file, new FolderLooks()));
  return { file, names };
}

describe('a file that was followed and is closed', () => {
  it('is found under its new names', async () => {
    const { file, names } = await closedFile('app.log', 'first\nsecond\n');
    assert.deepEqual(await names(), {});
    for (const name of [`${file}.1`, `${file}.2`]) {
      renameSync(name.endsWith('1') ? file : `${file}.1`, name);
      assert.deepEqual(await names(), { 3: name });
    }
  });

  it('is not taken for another file that was given its inode', async () => {
    const { file, names } = await closedFile('web.log', 'first\nsecond\n');
    renameSync(file, `${file}.1`);
    writeFileSync(`${file}.1`, 'firs+\nsecond\nthird\n');
    assert.deepEqual(await names(), {});
    writeFileSync(`${file}.1`, 'first\nsecond\n');
    assert.deepEqual(await names(), {}, 'it is forgotten');
  });
});

describe('FolderLooks', () => {
  it('looks at each folder and each name once', async () => {
    const file = path.join(folder, 'seen.log');
    writeFileSync(file, 'a');
    const looks = new FolderLooks();
    const { ino } = statSync(file);
    assert.equal(await looks.inodeOf(file), ino);
    assert.equal(await looks.inodeOf(`${file}.1`), null);
    assert.ok((await looks.namesIn(folder)).includes('seen.log'));
    renameSync(file, `${file}.1`);
    assert.deepEqual([await looks.inodeOf(file), await looks.inodeOf(`${file}.1`)], [ino, null]);
    assert.ok((await looks.namesIn(folder)).includes('seen.log'));
    assert.deepEqual(await looks.namesIn(path.join(folder, 'none')), []);
  });
});
