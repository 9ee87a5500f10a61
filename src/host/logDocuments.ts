import * as vscode from 'vscode';
import type { Session } from './session';

/** Whether a document is one of the open log's files. */
export const isOfLog = ({ log }: Pick<Session, 'log'>, { uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' && log?.source.files.includes(uri.fsPath) === true;

/** Whether a setting that is off by default is on for a document. */
export const isOn = (key: string, scope: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration(undefined, scope).get(key) === true;
