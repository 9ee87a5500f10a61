import * as vscode from 'vscode';
import type { Held } from './emitter';
import { isOfLog, isOn } from './logDocuments';
import { lensWords } from './proofWords';
import { seldom } from './seldom';
import type { Session } from './session';
import type { WholeLog } from './wholeLog';

const setting = 'logHealth.codeLens';

/** A code lens on the first line of each file of the open log, with its numbers; a click opens the panel. Off by default. */
export function codeLens(session: Session, whole: Pick<WholeLog, 'triangle'>): Held {
  const changed = new vscode.EventEmitter<void>();
  const telling = seldom(() => changed.fire());
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      if (!isOfLog(session, document) || !isOn(setting, document.uri)) return [];
      const answer = await whole.triangle().catch(() => null);
      if (!answer || !isOfLog(session, document)) return [];
      const title = lensWords(answer, vscode.env.language);
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: 'logHealth.openPanel' })];
    },
  };
  return vscode.Disposable.from(
    changed,
    telling,
    vscode.languages.registerCodeLensProvider({ scheme: 'file' }, provider),
    session.changed.listen((change) => {
      if (change === 'status' && session.status.kind !== 'loading') telling.now();
      else if (change === 'growth') telling.soon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(setting) && telling.now()),
  );
}
