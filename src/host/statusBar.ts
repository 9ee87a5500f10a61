import * as vscode from 'vscode';
import { afterwards } from './afterwards';
import type { Answers } from './answers';
import type { Held } from './emitter';
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
    const { text, tooltip, spoken } = statusWords(answer, { filter, part, isLive }, vscode.env.language);
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
  return vscode.Disposable.from(item, listening, selected);
}
