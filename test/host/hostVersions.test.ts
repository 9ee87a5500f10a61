import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { repoRoot } from '../support/repoRoot';
import { hostVersion, hostVersions } from './hostVersions';

test('the oldest version under test is the oldest that the manifest admits', () => {
  const { engines } = JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8'));
  const [oldest = ''] = Object.keys(hostVersions);
  assert.equal(engines.vscode, `^${oldest.split('.').slice(0, 2).join('.')}.0`);
});

test('a version that is not tested is refused with those that are', () => {
  assert.throws(() => hostVersion('1.100.0'), /unknown VSCODE_HOST_VERSION "1\.100\.0"; known: 1\.99\.3, 1\.139\.1/);
});
