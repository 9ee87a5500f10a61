import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { memberLabel } from '../model/format';
import { onlyMember } from './memberEdits';
import { type MemberMatch, memberSearch } from './memberMatches';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { plainLine } from './plainLine';

type MemberItem = vscode.QuickPickItem & { readonly match: MemberMatch };

const mostShown = 100;

/** Finds a member of any dimension as its name is typed; Enter filters by it. */
export function findMember({ session, notices }: Pick<Parts, 'session' | 'notices'>): void {
  const { log } = session;
  if (!log) {
    offerToOpen(notices);
    return;
  }
  const search = memberSearch(log.dimensions);
  const count = (n: number): string => n.toLocaleString(vscode.env.language);
  const picker = vscode.window.createQuickPick<MemberItem>();
  picker.placeholder = l10n.t('Type a part of a name; Enter filters by the member');
  const matches = (typed: string): readonly MemberItem[] => {
    const { found, first } = search(typed, mostShown);
    picker.title =
      found > first.length
        ? l10n.t('Find Member · {0} found, the first {1} shown', count(found), count(first.length))
        : l10n.t('Find Member');
    // What was typed is found here: VS Code must not look for it in the labels once more.
    return first.map((match) => ({
      label: plainLine(memberLabel(match.key)),
      description: plainLine(match.dimension.field),
      alwaysShow: true,
      match,
    }));
  };
  picker.items = matches('');
  picker.onDidChangeValue((typed) => {
    picker.items = matches(typed);
  });
  picker.onDidHide(() => picker.dispose());
  picker.onDidAccept(() => {
    // Enter can come before the items for what was typed are there; then it is meant for the first of them.
    const items = matches(picker.value);
    const [selected] = picker.selectedItems;
    const isStill = items.some(
      ({ match }) => match.dimension === selected?.match.dimension && match.key === selected.match.key,
    );
    const chosen = isStill ? selected : items[0];
    if (!chosen) return;
    picker.hide();
    // Another log may have been opened meanwhile.
    if (session.log?.dimensions.some(({ name }) => name === chosen.match.dimension.name))
      session.edit(onlyMember(chosen.match.dimension.name, chosen.match.key));
  });
  picker.show();
}
