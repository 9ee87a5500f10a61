import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './suite';

export const suite: Suite = {
  'the extension activates and registers every command that it contributes': async () => {
    const extension = vscode.extensions.getExtension('log-health.log-health');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  },
};
