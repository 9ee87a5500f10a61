import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { csvText } from '../model/csvText';
import { CallError } from '../protocol/peer';
import { fillingWords } from './fillingWords';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { sqlTimeout } from './sqlTimeout';
import { statementAt } from './statementAt';

/** Rows shown at most. */
const limit = 10_000;

/** Runs the selected statement of the active editor, or the one at the cursor, over the star schema; shows its rows as CSV. */
export async function runSql({
  session,
  client,
  notices,
  documents,
}: Pick<Parts, 'session' | 'client' | 'notices' | 'documents'>): Promise<void> {
  if (!session.log) return offerToOpen(notices);
  const editor = vscode.window.activeTextEditor;
  const statement = editor ? chosenStatement(editor) : '';
  if (statement === '') return notices.info(l10n.t('Put the cursor into a SELECT in an editor, and run it again.'));
  const title = l10n.t('Running SQL over the star schema');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const timeout = sqlTimeout(vscode.workspace.getConfiguration('logHealth').get('sql.timeout'));
  await vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const filling = client.star.listen((star) => progress.report({ message: fillingWords(star, vscode.env.language) }));
    try {
      const { columns, rows, truncated } = await session.sql(statement, limit, timeout, stop.signal);
      await documents.show(
        l10n.t({ message: 'Rows.csv', comment: ['name of a file of rows, with its ending'] }),
        csvText([columns, ...rows]),
        true,
      );
      if (truncated)
        notices.info(
          rows.length === 1
            ? l10n.t('Only the first row is shown; add a LIMIT or narrow the statement.')
            : l10n.t(
                'Only the first {0} rows are shown; add a LIMIT or narrow the statement.',
                rows.length.toLocaleString(vscode.env.language),
              ),
        );
    } catch (error) {
      if (error instanceof CallError && error.reason === 'cancelled') return;
      notices.error(`SQL: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      filling.dispose();
    }
  });
}

function chosenStatement({ document, selection }: vscode.TextEditor): string {
  const selected = document.getText(selection).trim();
  return selected === '' ? statementAt(document.getText(), document.offsetAt(selection.active)) : selected;
}
