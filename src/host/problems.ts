import * as vscode from 'vscode';
import type { Held } from './emitter';
import { isOfLog, isOn } from './logDocuments';
import type { Proof } from './proofs';
import { proofWords } from './proofWords';
import { seldom } from './seldom';
import type { Session } from './session';
import type { WholeLog } from './wholeLog';

const setting = 'logHealth.problems';

/** Entries of Problems for the lines that prove what is worst about the open log, in those of its files that are open in editors. Off by default. */
export function problems(session: Session, whole: Pick<WholeLog, 'proofs'>): Held {
  const collection = vscode.languages.createDiagnosticCollection('logHealth');
  const documents = (): readonly vscode.TextDocument[] =>
    vscode.workspace.textDocuments.filter((document) => isOfLog(session, document) && isOn(setting, document.uri));
  const show = async (): Promise<void> => {
    const { log, logId } = session;
    if (!log || documents().length === 0) return collection.clear();
    // What cannot be told leaves no entry: the panel says why.
    const proofs = await whole.proofs().catch(() => []);
    // Another log, or none, may be open by now; a document may be closed. Of one that has grown the lines are the same.
    if (session.logId !== logId) return;
    collection.clear();
    for (const document of documents()) {
      const own = proofs.filter(({ file }) => file === document.uri.fsPath);
      collection.set(
        document.uri,
        own.map((proof) => entryOf(proof, document, proofWords(proof, log.calendar.grain, vscode.env.language))),
      );
    }
  };
  const showing = seldom(() => void show());
  return vscode.Disposable.from(
    collection,
    showing,
    session.changed.listen((change) => {
      if (change === 'status' && session.status.kind !== 'loading') showing.now();
      else if (change === 'growth') showing.soon();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => isOfLog(session, document) && showing.now()),
    vscode.workspace.onDidCloseTextDocument((document) => isOfLog(session, document) && showing.now()),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(setting) && showing.now()),
  );
}

function entryOf({ line, hotspot }: Proof, document: vscode.TextDocument, message: string): vscode.Diagnostic {
  const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
  const { Warning, Information } = vscode.DiagnosticSeverity;
  const entry = new vscode.Diagnostic(range, message, hotspot ? Warning : Information);
  entry.source = 'Log Health';
  return entry;
}
