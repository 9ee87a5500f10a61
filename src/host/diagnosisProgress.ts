import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { diagnosisStages } from '../model/diagnosis';
import { diagnosisStageWords } from '../model/diagnosisStageWords';
import type { Session } from './session';

/** Tells the stages of the verdict on the selection as it is made, and offers to cancel it. What comes of it the cell tells. */
export async function diagnosisProgress(
  session: Pick<Session, 'diagnosis' | 'knownDiagnosis' | 'cancelDiagnosis' | 'staged'>,
): Promise<void> {
  if (session.knownDiagnosis) return;
  const title = l10n.t('Diagnosing the log');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => session.cancelDiagnosis());
    const increment = 100 / diagnosisStages.length;
    const staged = session.staged.listen((stage) =>
      progress.report({ message: diagnosisStageWords(stage), increment }),
    );
    await session.diagnosis().catch(() => {});
    staged.dispose();
  });
}
