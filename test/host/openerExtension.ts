import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes an extension that opens logs in Log Health as soon as VS Code is up, by the command that users run.
 * So Log Health itself needs no start-up activation and no setting that only `npm start` would use.
 */
export async function writeOpenerExtension(folder: string, files: readonly string[]): Promise<void> {
  const manifest = {
    name: 'log-health-opener',
    publisher: 'log-health',
    version: '0.0.1',
    engines: { vscode: '^1.99.0' },
    extensionKind: ['workspace'],
    activationEvents: ['onStartupFinished'],
    main: './opener.js',
  };
  const code = `const vscode = require('vscode');
exports.activate = async () => {
  const uris = ${JSON.stringify(files)}.map((file) => vscode.Uri.file(file));
  await vscode.commands.executeCommand('workbench.view.extension.logHealth');
  await vscode.commands.executeCommand('logHealth.openLog', uris[0], uris);
};
`;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await writeFile(path.join(folder, 'opener.js'), code);
}
