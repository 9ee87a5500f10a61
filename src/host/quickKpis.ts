import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { failedItem, type KpiItem, kpiItems, matchingItems, sqlButton, wordItems } from './kpiItems';
import { kpiRows } from './kpiRows';
import { offerToOpen } from './offerToOpen';
import { partOf } from './partOf';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import { provenance } from './provenance';
import { selectionWords } from './selectionWords';
import { showSqlOf } from './showSql';
import { WordAnswers } from './wordAnswers';
import { type MaybeAsked, wordRows } from './wordRows';

/**
 * Each measure with its value of now and its definition; choosing one copies it with its provenance. A question typed in
 * words is answered of the whole log; choosing its answer selects what it is of.
 */
export async function quickKpis({ session, answers, panel, notices, documents }: Parts): Promise<void> {
  const { context } = session;
  if (!context) return offerToOpen(notices);
  const answer = await answers.triangle();
  if (!answer) return;
  const locale = vscode.env.language;
  const rows = kpiRows(answer, partOf(context.log, locale), locale);
  const filter = selectionWords(context.selection.clauses, context.log, locale);
  const title = filter === '' ? l10n.t('Quick KPIs') : l10n.t('Quick KPIs · filter: {0}', plainLine(filter));
  const words = new WordAnswers(session);
  const picker = vscode.window.createQuickPick<KpiItem>();
  picker.placeholder = l10n.t(
    'Ask in words: error rate last 7 days. Or choose a measure to copy it with its definition',
  );

  /** Shows what a text asks: at once what is understood of it, and never an answer to another text. */
  const show = async (typed: string): Promise<void> => {
    words.cancel();
    picker.busy = false;
    const { questions, unknown } = words.read(typed);
    picker.title = questions.length > 0 ? l10n.t('Quick KPIs · asked of the whole log') : title;
    const shown = (asked: readonly MaybeAsked[]): void => {
      if (session.log) picker.items = wordItems(wordRows(asked, session.log, locale), unknown);
    };
    if (typed.trim() === '') picker.items = kpiItems(rows);
    else if (questions.length === 0) picker.items = [...matchingItems(rows, typed), ...wordItems([], unknown)];
    else {
      shown(questions);
      picker.busy = true;
      const asked = await words.answer(typed);
      if (!asked) return;
      shown(asked);
      picker.busy = false;
    }
  };
  const copy = async (text: string, message: string): Promise<void> => {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(`$(copy) ${message}`, 4000);
  };

  picker.onDidChangeValue((typed) =>
    show(typed).catch((error: unknown) => {
      picker.items = [failedItem(error)];
      picker.busy = false;
    }),
  );
  picker.onDidHide(() => {
    words.cancel();
    picker.dispose();
  });
  picker.onDidTriggerItemButton(({ button, item: { row, asked } }) => {
    if (asked) {
      if (asked.value !== null) void copy(asked.value, l10n.t('Copied {0}', asked.label));
      return;
    }
    if (button !== sqlButton) panel.show();
    else if (row) void showSqlOf(row.id, context, { documents });
    picker.hide();
  });
  picker.onDidAccept(async () => {
    const [item] = picker.selectedItems;
    const { questions } = words.read(picker.value);
    // Enter can come before what was typed is shown; then it is meant for the first of its questions.
    const own = questions.find(({ clauses }) => JSON.stringify(clauses) === JSON.stringify(item?.asked?.clauses));
    const asked = own ?? questions[0];
    const isRemark = item && !item.row && !item.asked;
    if (isRemark || (asked ? !asked.clauses : !item)) return;
    picker.hide();
    if (asked?.clauses) {
      session.select(asked.clauses);
      panel.show();
    } else if (item?.row)
      await copy(
        provenance(item.row, answer, context, locale),
        l10n.t('Copied {0} with its definition and source', item.row.label),
      );
  });
  void show('');
  picker.show();
}
