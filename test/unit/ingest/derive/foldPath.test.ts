import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldedPath, foldPath } from '../../../../src/ingest/derive/foldPath';
import { pathFolder } from '../../../../src/ingest/derive/pathFolder';
import { guessRoles } from '../../../../src/ingest/roles/planRoles';
import { made, profile } from '../roles/profile';

const paths: Readonly<Record<string, string>> = {
  '/': '/',
  '/users/123/orders/7f3c9a10bd': '/users/:id/orders/:id',
  '/users/123/': '/users/:id/',
  '/v2/items/9f86d081-884c-4d65-9a2f-eaa0c55ad015': '/v2/items/:id',
  '/reports/2024-03-11/daily': '/reports/:id/daily',
  '/images/17.jpg?w=100': '/images/:id.jpg',
  '/app.js': '/app.js',
  '/blog/top-10-tips-for-2024': '/blog/top-10-tips-for-2024',
  '/presentations/kibana-dashboard3.png': '/presentations/kibana-dashboard3.png',
  '/share/eyJhbGciOiJIUzI1NiJ9_x1': '/share/:id',
  '/added/facade/decade': '/added/facade/decade',
  '/deadbeefcafe': '/deadbeefcafe',
  '/a;jsessionid=77/b': '/a',
  '/a#b/1': '/a',
  'https://shop.test/cart/5?x': '/cart/:id',
  'https://shop.test': 'https://shop.test',
  '/1/2/3/4/5/6/7/8/9/10': '/:id/:id/:id/:id/:id/:id/:id/:id/*',
  '//x//1': '//x//:id',
  '/größe/7': '/größe/:id',
};

const derived = (field: string, values: readonly string[]): readonly string[] => {
  const profiles = [profile(field, values)];
  return foldPath(profiles, guessRoles(profiles, {})).map(({ name, from }) => `${from} → ${name}`);
};

describe('foldPath', () => {
  for (const [path, folded] of Object.entries(paths))
    it(`folds ${path} to ${folded}`, () => {
      assert.equal(foldedPath(path), folded);
    });

  it('folds no path twice, keeps within its room, and leaves paths of words alone', () => {
    const part = fc.constantFrom('/', 'a', '7', 'users', '1234567890abcdef', '.', '-', '?', ';', 'é', ':id', '*');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const path = `/${parts.join('')}`;
        const folded = foldedPath(path);
        assert.ok(Buffer.byteLength(folded) <= pathFolder.room(Buffer.byteLength(path)));
        assert.ok(!folded.includes('?') && foldedPath(folded).length <= folded.length);
      }),
    );
  });

  const ids = made(40, (i) => `/users/${i}/cart`);
  for (const field of ['path', 'uri', 'request.path', 'cs-uri-stem', 'ClientRequestURI', 'http.url', 'request_uri'])
    it(`is made of ids in ${field}`, () => {
      assert.deepEqual(derived(field, ids), [`${field} → ${field}_folded`]);
    });

  it('is not made where folding makes no fewer paths, nor of what holds none', () => {
    assert.deepEqual(derived('path', ['/a', '/b', '/c', '/d/1', '/']), []);
    assert.deepEqual(derived('path', ['C:\\1', 'C:\\2', 'C:\\3']), []);
    assert.deepEqual(derived('user', ids), []);
  });

  it('is made of many paths, as those of the whole log may be too many to slice by', () => {
    const many = (n: number): string[] => made(n, (i) => `/page${i}`);
    assert.deepEqual(derived('path', many(200)), []);
    assert.deepEqual(derived('path', many(201)), ['path → path_folded']);
  });
});
