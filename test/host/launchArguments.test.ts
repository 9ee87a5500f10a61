import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchArguments } from './launchArguments';

const posix = { skip: process.platform === 'win32' && 'the paths in the test are not those of Windows' };

test('the command line of test-electron gives the extension, its tests, the profile and the folder', posix, () => {
  const asked = launchArguments(
    [
      '/logs',
      '--user-data-dir=/u',
      '--extensions-dir=/e',
      '--no-sandbox',
      '--disable-updates',
      '--extensionTestsPath=/x/out/suite.js',
      '--extensionDevelopmentPath=/x',
      '--extensionDevelopmentPath=/y',
    ],
    '/cwd',
  );
  assert.deepEqual(asked, {
    version: false,
    managesExtensions: false,
    developmentPaths: ['/x', '/y'],
    testsPath: '/x/out/suite.js',
    userDataDir: '/u',
    extensionsDir: '/e',
    paths: ['/logs'],
  });
});

test('a value may be a word of its own, relative or a file URI', posix, () => {
  const asked = launchArguments(['--extensionTestsPath', 'out/suite.js', '--folder-uri', 'file:///a%20b', 'c'], '/cwd');
  assert.equal(asked.testsPath, '/cwd/out/suite.js');
  assert.deepEqual(asked.paths, ['/a b', '/cwd/c']);
});

test('an unknown flag takes no word from behind it, and a missing value is no crash', posix, () => {
  assert.deepEqual(launchArguments(['--new-window', '/logs']).paths, ['/logs']);
  assert.equal(launchArguments(['--log'], '/cwd').testsPath, undefined);
});

test('managing extensions and asking for the version are seen', () => {
  assert.equal(launchArguments(['--install-extension', 'x.vsix']).managesExtensions, true);
  assert.equal(launchArguments(['--list-extensions']).managesExtensions, true);
  assert.equal(launchArguments(['--version']).version, true);
});
