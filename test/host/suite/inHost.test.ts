import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostVersion } from '../hostVersions';
import { runInHost } from '../runInHost';

const version = hostVersion();

test(`the suites run to their end in the extension host of VS Code ${version}`, async (t) => {
  const { passed, failed } = await runInHost({ version });
  assert.ok(passed.length + failed.length > 0, 'there is at least one test');
  for (const title of passed) await t.test(title, () => {});
  for (const { title, error } of failed) {
    await t.test(title, () => {
      throw Object.assign(new Error(title), { stack: error });
    });
  }
});
