import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workbenchAddress } from './workbenchAddress';

test('the address of a folder reads plainly and carries the token', () => {
  const address = workbenchAddress('127.0.0.1:8000', { folder: '/var/log', token: 'secret' });
  assert.equal(address, 'http://127.0.0.1:8000/?tkn=secret&folder=/var/log');
});

test('any character of a folder survives the address', () => {
  const folder = '/a b/é&?#+%/"x"';
  assert.equal(new URL(workbenchAddress('127.0.0.1:8000', { folder })).searchParams.get('folder'), folder);
});

test('an extension under development and its tests are named as files of the server', () => {
  const address = workbenchAddress('127.0.0.1:8000', { developmentPaths: ['/x'], testsPath: '/x/out/suite.js' });
  assert.deepEqual(JSON.parse(new URL(address).searchParams.get('payload') ?? ''), [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:8000/x'],
    ['extensionTestsPath', 'vscode-remote://127.0.0.1:8000/x/out/suite.js'],
  ]);
});

test('a window without folder and tests is an empty one', () => {
  assert.equal(workbenchAddress('127.0.0.1:8000', {}), 'http://127.0.0.1:8000/?ew=true');
});
