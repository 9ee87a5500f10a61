import * as vscode from 'vscode';
import { sqlOfCells } from '../cells/sqlOfCells';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** Opens the statements that give the numbers on screen as an untitled SQL document. */
export async function showSql({ session, notices }: Pick<Parts, 'session' | 'notices'>): Promise<void> {
  const { context, cells } = session;
  if (!context) return offerToOpen(notices);
  const content = sqlOfCells(cells, context);
  const document = await vscode.workspace.openTextDocument({ language: 'sql', content });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}
