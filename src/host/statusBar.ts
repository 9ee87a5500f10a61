import * as vscode from 'vscode';
import { afterwards } from './afterwards';
import type { Answers } from './answers';
import type { Held } from './emitter';
import { type RateThresholds, rateLevel, rateThresholds } from './errorRateLevel';
import { partOf } from './partOf';
import { plainLine } from './plainLine';
import { selectionWords } from './selectionWords';
import type { Session } from './session';
import { statusWords } from './statusWords';

/** One item: error rate and stickiness of the selection. Hidden while no log is open. */
export function statusBar(session: Session, answers: Answers): Held {
  const item = vscode.window.createStatusBarItem('logHealth.status', vscode.StatusBarAlignment.Left);
  item.name = 'Log Health';
  item.command = 'logHealth.quickKpis';
  const follow = async (): Promise<void> => {
    const { context } = session;
    if (!context) item.hide();
    const answer = await answers.triangle();
    if (!context || !answer) return;
    const filter = plainLine(selectionWords(context.selection.clauses, context.log, vscode.env.language));
    const part = partOf(context.log, vscode.env.language);
    const isLive = session.following?.on === true && session.following.hasGrown;
    const level = rateLevel(answer.measures.error_rate, thresholdsOf(session.files));
    const { text, tooltip, spoken } = statusWords(answer, { filter, part, isLive, level }, vscode.env.language);
    item.backgroundColor = level ? new vscode.ThemeColor(`statusBarItem.${level.level}Background`) : undefined;
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: spoken, role: 'button' };
    item.show();
  };
  const followNow = (): void => void follow().catch(() => item.hide());
  const selected = afterwards(followNow);
  const listening = session.changed.listen((change) => {
    if (change === 'selection') selected.soon();
    else if (change !== 'cells') followNow();
  });
  const set = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('logHealth.statusBar')) followNow();
  });
  return vscode.Disposable.from(item, listening, selected, set);
}

/** As set for the folder of the log. */
function thresholdsOf([file]: readonly string[]): RateThresholds {
  const scope = file === undefined ? undefined : vscode.Uri.file(file);
  return rateThresholds((key) => vscode.workspace.getConfiguration('logHealth', scope).get(key));
}
