import * as vscode from 'vscode';
import { csvText } from '../model/csvText';
import { plural } from '../model/plural';
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
  if (statement === '') return notices.info('Put the cursor into a SELECT in an editor, and run it again.');
  const title = 'Running SQL over the star schema';
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const timeout = sqlTimeout(vscode.workspace.getConfiguration('logHealth').get('sql.timeout'));
  await vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const filling = client.star.listen((star) => progress.report({ message: fillingWords(star, vscode.env.language) }));
    try {
      const { columns, rows, truncated } = await session.sql(statement, limit, timeout, stop.signal);
      await documents.show('Rows.csv', csvText([columns, ...rows]), true);
      if (truncated)
        notices.info(
          `Only the first ${rows.length} ${plural(rows.length, 'row is', 'rows are')} shown; add a LIMIT or narrow the statement.`,
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
