import path from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Held } from './emitter';
import { headLines, type LinesDocument, pageHead, pageName, pageNamed, pageOf } from './linesDocument';
import type { Notices } from './notices';
import { plainLine } from './plainLine';
import type { Session } from './session';

const scheme = 'log-health-lines';

/** Files too large for an editor, or compressed, as read-only documents of some thousand lines each, to be turned like pages. */
export class PagedLines implements Held {
  readonly #provider: Held;
  #lastFind = '';

  constructor(
    private readonly session: Pick<Session, 'textWindow' | 'findText'>,
    private readonly notices: Pick<Notices, 'info'>,
  ) {
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#text(uri),
    });
  }

  /** Shows the page that holds a line, with the cursor there. */
  async show(file: string, line: number): Promise<void> {
    const page = pageOf(file, line);
    const uri = vscode.Uri.from({ scheme, path: `/${path.basename(file)}`, query: pageName(page) });
    const document = await vscode.workspace.openTextDocument(uri);
    const row = Math.min(document.lineCount - 1, line - page.firstLine + headLines);
    const selection = new vscode.Range(row, 0, row, 0);
    await vscode.window.showTextDocument(document, { selection, preview: true });
  }

  /** Shows the page after that in the active editor, or before it. */
  async turn(pages: 1 | -1): Promise<void> {
    const now = this.#active();
    if (!now) return;
    const line = now.page.firstLine + pages * now.page.lines;
    if (line < 1) this.notices.info(l10n.t('This is the first page.'));
    else await this.show(now.page.file, line);
  }

  /** Looks for a text from the line below the cursor on, through the rest of the file, and shows where it is. */
  async find(): Promise<void> {
    const now = this.#active();
    if (!now) return;
    const name = plainLine(path.basename(now.page.file), 60);
    const text = await vscode.window.showInputBox({
      title: l10n.t('Find in {0}', name),
      prompt: l10n.t('Text, letter for letter'),
      value: this.#lastFind,
    });
    if (!text) return;
    this.#lastFind = text;
    const from = now.line + 1;
    const line = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: l10n.t('Find in {0}…', name), cancellable: true },
      async (_, token) => {
        const stop = new AbortController();
        token.onCancellationRequested(() => stop.abort());
        return this.session.findText(now.page.file, text, from, stop.signal).catch((error: unknown) => {
          if (stop.signal.aborted) return undefined;
          throw error;
        });
      },
    );
    if (line === undefined) return;
    if (line === null) this.notices.info(l10n.t('The text was not found from line {0} on.', from));
    else await this.show(now.page.file, line);
  }

  dispose(): void {
    this.#provider.dispose();
  }

  async #text({ query }: vscode.Uri): Promise<string> {
    const page = pageNamed(query);
    if (!page) return l10n.t('This page has no file.');
    try {
      const window = await this.session.textWindow(page.file, page.firstLine, page.lines);
      return `${pageHead(page, window, vscode.env.language)}${window.text}`;
    } catch (error) {
      return l10n.t('These lines cannot be shown: {0}', error instanceof Error ? error.message : String(error));
    }
  }

  #active(): { readonly page: LinesDocument; readonly line: number } | null {
    const editor = vscode.window.activeTextEditor;
    const page = editor?.document.uri.scheme === scheme ? pageNamed(editor.document.uri.query) : null;
    if (!editor || !page) {
      this.notices.info(l10n.t('No page of a log is shown; open one by a line in the Health panel.'));
      return null;
    }
    return { page, line: Math.max(page.firstLine - 1, page.firstLine + editor.selection.active.line - headLines) };
  }
}
