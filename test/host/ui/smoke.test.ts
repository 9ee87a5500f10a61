import { test } from 'node:test';
import { hostVersion } from '../hostVersions';
import { openVsCode } from '../openVsCode';

test(`the palette of VS Code ${hostVersion()} opens the Health panel`, async () => {
  const { workbench, close } = await openVsCode();
  try {
    await workbench.runCommand('Log Health: Open Health Panel');
    const frame = await workbench.webviewFrame('body *');
    await frame.locator('body', { hasText: /\S/ }).waitFor();
  } finally {
    await close();
  }
});
