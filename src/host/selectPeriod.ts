import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { periodExamples } from '../model/readPeriod';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { type PeriodItem, periodItems } from './periodItems';

/** Lets a person choose a period by its name, or type one; the panel, the tree and the status bar follow the selection. */
export function selectPeriod({ session, notices }: Pick<Parts, 'session' | 'notices'>): void {
  const { log } = session;
  if (!log) {
    offerToOpen(notices);
    return;
  }
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & Pick<PeriodItem, 'edit'>>();
  picker.title = l10n.t('Select Period');
  picker.placeholder = l10n.t('Choose a period, or type one: {0}', periodExamples);
  const show = (typed: string): void => {
    const { items, mistake } = periodItems(typed, log, vscode.env.language);
    // What was typed is found here: VS Code must not look for it in the labels once more.
    picker.items = items.map((item) => ({ ...item, alwaysShow: true }));
    picker.title = mistake === null ? l10n.t('Select Period') : l10n.t('Select Period · {0}', mistake);
  };
  show('');
  picker.onDidChangeValue(show);
  picker.onDidHide(() => picker.dispose());
  picker.onDidAccept(() => {
    // Enter can come before the items for what was typed are there; then it is meant for the first of them.
    const { items } = periodItems(picker.value, log, vscode.env.language);
    const [selected] = picker.selectedItems;
    const chosen = items.find(({ label }) => label === selected?.label) ?? items[0];
    if (!chosen) return;
    picker.hide();
    // Another log may have been opened meanwhile.
    if (session.log) session.edit(chosen.edit);
  });
  picker.show();
}
