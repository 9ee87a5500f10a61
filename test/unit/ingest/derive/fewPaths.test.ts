import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fewPaths } from '../../../../src/ingest/derive/fewPaths';
import { logFolder } from '../logFolder';
import { made } from '../roles/profile';

const { read } = logFolder();

/** An access log of so many paths, each twenty times. */
const access = (paths: readonly string[]): string =>
  made(paths.length * 20, (i) => {
    const second = String(i % 60).padStart(2, '0');
    return `10.0.0.${i % 7} - - [11/Mar/2024:07:15:${second} +0100] "GET ${paths[i % paths.length]} HTTP/1.1" 200 12`;
  }).join('\n');

describe('fewPaths', () => {
  it('leaves paths as they are where they can be sliced by', () => {
    const paths = made(1000, (i) => `/a/b/${i}x`);
    assert.deepEqual(fewPaths(paths), paths);
  });

  it('cuts the deepest segments of too many paths, no more of them than it has to', () => {
    const paths = made(1500, (i) => `/shop/${i % 30}/part/item-${i}.html`);
    assert.deepEqual(new Set(fewPaths(paths)), new Set(made(30, (i) => `/shop/${i}/part/*`)));
    assert.deepEqual(fewPaths([...paths, '/a/b/c/', '/a']).slice(-2), ['/a/b/c/', '/a']);
  });

  it('keeps the first segment, however many there are', () => {
    const paths = made(1500, (i) => `/page-${i}/more`);
    assert.deepEqual(fewPaths(paths)[7], '/page-7/*');
  });
});

describe('the folded path of an access log', () => {
  it('is a dimension where the path itself has too many values, though none of them holds an id', async () => {
    const { inference } = await read('many.log', access(made(1200, (i) => `/blog/c${i % 9}x/post-${i}-of-mine`)));
    assert.ok(!inference.roles.dimensions.includes('path'));
    assert.ok(inference.roles.dimensions.includes('path_folded'));
    const folded = inference.fields.find(({ field }) => field === 'path_folded');
    assert.deepEqual([folded?.distinct, folded?.examples[0]], [9, '/blog/c0x/*']);
  });

  it('is none beside the path where it would say the same', async () => {
    const { inference } = await read('some.log', access(made(300, (i) => `/blog/post-${i}-of-mine`)));
    assert.ok(inference.roles.dimensions.includes('path'));
    const folded = inference.fields.find(({ field }) => field === 'path_folded');
    assert.match(folded?.reason ?? '', /; hardly fewer values than path$/);
  });
});
