import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import fsPromises from 'node:fs/promises';
import path from 'node:path';
import { describe, it, mock } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { listFiles } from '../../../../src/ingest/sources/listFiles';
import { rotationOrder } from '../../../../src/ingest/sources/rotationOrder';
import { logFolder, readFiles } from '../logFolder';

const { folder, write } = logFolder();
const line = (hour: number): string => `{"ts":"2025-01-01T0${hour}:00:00Z","user":"u${hour % 2}"}\n`;
const names = async (...paths: readonly string[]) =>
  (await listFiles(paths)).files.map((file) => path.relative(folder, file.path).replaceAll('\\', '/'));

mkdirSync(path.join(folder, 'var/old/.git'), { recursive: true });
mkdirSync(path.join(folder, 'nothing'));
write('var/app.log', line(5));
write('var/app.log.1', line(4));
write('var/app.log.2.gz', gzipSync(line(3)));
write('var/old/app.log.10.gz', gzipSync(line(1)));
write('var/old/readme.md', 'Read me.\nPlease.\n');
write('var/old/picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
write('var/old/.git/app.log', line(9));
write('var/old/empty.log', '');

describe('listFiles', () => {
  it('takes a named file for itself, were it missing', async () => {
    assert.deepEqual((await listFiles(['gone.log'])).files, [{ path: 'gone.log', isNamed: true }]);
  });

  it('lists a folder and those in it by age, hidden ones left out', async () => {
    assert.deepEqual(await names(path.join(folder, 'var')), [
      'var/app.log.2.gz',
      'var/app.log.1',
      'var/app.log',
      'var/old/app.log.10.gz',
      'var/old/empty.log',
      'var/old/picture.png',
      'var/old/readme.md',
    ]);
  });

  it('matches globs in one folder and through folders', async () => {
    const here = ['var/app.log.2.gz', 'var/app.log.1', 'var/app.log'];
    assert.deepEqual(await names(path.join(folder, 'var/*.log*')), here);
    assert.deepEqual(await names(path.join(folder, '**/app.log.*.gz')), ['var/app.log.2.gz', 'var/old/app.log.10.gz']);
  });

  it('takes a file whose name looks like a glob for that file', async () => {
    const file = write('what[1].log', line(1));
    assert.deepEqual((await listFiles([file])).files, [{ path: file, isNamed: true }]);
  });

  it('refuses an empty folder and a glob without a match, by name', async () => {
    const empty = 'nothing is a folder without files; open a log';
    await assert.rejects(listFiles([path.join(folder, 'nothing')]), { message: empty });
    await assert.rejects(listFiles([path.join(folder, '*.zip')]), { message: /^no file matches .*\*\.zip; check/ });
  });
});

describe('listFiles passes over, with a reason,', () => {
  const odd = path.join(folder, 'odd');
  const deep = Array.from({ length: 16 }, (_, i) => `d${i}`).join('/');
  mkdirSync(path.join(odd, deep), { recursive: true });
  write('odd/app.log', line(1));
  writeFileSync(path.join(odd, path.dirname(deep), 'deep.log'), line(2));
  writeFileSync(path.join(odd, deep, 'deeper.log'), line(3));
  symlinkSync(path.join(folder, 'var'), path.join(odd, 'linked'));
  symlinkSync(path.join(folder, 'gone'), path.join(odd, 'lost.log'));
  const reasons = async (given: string) => (await listFiles([given])).passedOver.map(({ reason }) => reason).sort();

  it('folders that lie too deep, links to folders, and links to nothing', async () => {
    assert.deepEqual(await names(odd), ['odd/app.log', `odd/${path.dirname(deep)}/deep.log`]);
    const all = [
      'd15 lies more than 16 folders deep; open it too',
      'linked is a link to a folder, and these are not followed; open that folder too',
      'lost.log is a link that leads to no file; check where it leads',
    ];
    assert.deepEqual(await reasons(odd), all);
    assert.deepEqual(await reasons(`${odd}/**/*.log`), all);
    const { source } = await readFiles([odd]);
    assert.deepEqual([source.events, source.passedOver.map(({ reason }) => reason).sort()], [2, all]);
  });

  it('only what a glob means, which says itself how deep it goes', async () => {
    assert.deepEqual(await reasons(`${odd}/a*.log`), []);
    assert.deepEqual(
      await reasons(`${odd}/l*.log`).catch(({ message }: Error) => message),
      'no file matches '.concat(
        `${odd}/l*.log; check the path (passed over: lost.log is a link that leads to no file; check where it leads)`,
      ),
    );
  });

  it('a folder that may not be read', async () => {
    mkdirSync(path.join(folder, 'shut/inside'), { recursive: true });
    write('shut/app.log', line(1));
    const refuse = (name: string) => {
      const { readdir } = fsPromises;
      const refusal = Object.assign(new Error('no'), { code: 'EACCES', syscall: 'scandir' });
      const stub = (at: string, options: { withFileTypes: true }) =>
        at.endsWith(name) ? Promise.reject(refusal) : readdir(at, options);
      return mock.method(fsPromises, 'readdir', stub).mock;
    };
    const why = 'may not be read; ask its owner for permission to read it';
    const inside = refuse('inside');
    assert.deepEqual(await reasons(path.join(folder, 'shut')), [`inside ${why}`]);
    inside.restore();
    const all = refuse('shut');
    await assert.rejects(listFiles([path.join(folder, 'shut')]), { message: new RegExp(`shut ${why}`) });
    all.restore();
  });
});

describe('readLog of a folder', () => {
  it('reads its logs as one, whatever they are compressed with, and says what it passed over and why', async () => {
    const { source, columns } = await readFiles([path.join(folder, 'var')]);
    assert.deepEqual([source.records, source.events], [4, 4]);
    assert.deepEqual(
      [...columns.time].sort().map((ms) => new Date(ms).getUTCHours()),
      [1, 3, 4, 5],
    );
    assert.deepEqual(
      source.passedOver.map(({ file }) => path.basename(file)),
      ['empty.log', 'picture.png', 'readme.md'],
    );
    assert.match(source.passedOver[0]?.reason ?? '', /is empty/);
  });
});

describe('rotationOrder', () => {
  it('puts the oldest first, by number and by date, and keeps logs apart', () => {
    const dated = ['a-2024-01-30.log', 'a-2024-01-31.log'];
    const numbered = ['b.log.10.gz', 'b.log.9', 'b.log.1.zst', 'b.log', 'syslog.2', 'syslog'];
    const sorted = [...dated, ...numbered];
    assert.deepEqual(rotationOrder([...sorted].reverse()), sorted);
  });

  it('is an order: the same whatever order the paths come in', () => {
    const paths = fc.uniqueArray(fc.stringMatching(/^[ab][.][0-9]{0,2}(gz)?$/), { maxLength: 12 });
    fc.assert(fc.property(paths, (some) => assert.deepEqual(rotationOrder([...some].reverse()), rotationOrder(some))));
  });
});
