import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { LogPart } from '../model/logPart';
import { dayMs, isoDate } from '../model/timeZone';
import { logName } from './logName';
import { type PartChoice, partChoices, periodOf } from './partChoices';
import type { Parts } from './parts';
import { plainLine } from './plainLine';

interface PartItem extends vscode.QuickPickItem {
  readonly choice?: PartChoice;
}

/** Lets a person say which part of a log is read that is too large for the memory budget. */
export async function choosePart({ session, notices }: Pick<Parts, 'session' | 'notices'>): Promise<void> {
  const { tooLarge } = session;
  if (!tooLarge) {
    notices.info(l10n.t('The open log is not too large: all of it was read.'));
    return;
  }
  const { files, estimate, message } = tooLarge;
  const choices: PartItem[] = partChoices(estimate, vscode.env.language).map((choice) => ({
    label: choice.label,
    detail: choice.detail,
    choice,
  }));
  const picked = await vscode.window.showQuickPick<PartItem>([...choices, { label: l10n.t('Cancel') }], {
    title: l10n.t('Which Part of {0}?', plainLine(logName(files), 60)),
    placeHolder: plainLine(message),
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  if (!picked?.choice) return;
  const part = picked.choice.part ?? (await askPeriod(estimate.lastMs));
  if (part) await session.openPart(files, part);
}

async function askPeriod(lastMs: number | null): Promise<LogPart | undefined> {
  const last = isoDate(Math.floor((lastMs ?? Date.now()) / dayMs));
  const text = await vscode.window.showInputBox({
    title: l10n.t('Period to Read'),
    prompt: l10n.t('Its first and its last day'),
    value: l10n.t('{0} to {1}', last, last),
    ignoreFocusOut: true,
    validateInput(typed) {
      const period = periodOf(typed);
      return typeof period === 'string' ? period : undefined;
    },
  });
  const period = periodOf(text ?? '');
  return typeof period === 'string' ? undefined : period;
}
