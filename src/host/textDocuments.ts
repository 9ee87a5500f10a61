import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Held } from './emitter';

const scheme = 'log-health';

/** Read-only documents that ask for no saving when they are closed. */
export class TextDocuments implements Held {
  readonly #texts = new Map<string, string>();
  #next = 1;
  readonly #held: readonly Held[];

  constructor() {
    this.#held = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: ({ path }) =>
          this.#texts.get(path) ?? l10n.t('This text was made for another window.'),
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) this.#texts.delete(uri.path);
      }),
    ];
  }

  /** Shows a text beside the active editor; the ending of the name tells its language. */
  async show(name: string, text: string, preserveFocus = false): Promise<void> {
    const path = `/${this.#next++}/${name}`;
    this.#texts.set(path, text);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path }));
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus,
      preview: false,
    });
  }

  dispose(): void {
    for (const held of this.#held) held.dispose();
  }
}
