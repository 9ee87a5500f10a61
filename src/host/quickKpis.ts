import * as vscode from 'vscode';
import { type KpiRow, kpiRows } from './kpiRows';
import { offerToOpen } from './offerToOpen';
import { partOf } from './partOf';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import { provenance } from './provenance';
import { selectionWords } from './selectionWords';
import { showSqlOf } from './showSql';

interface KpiItem extends vscode.QuickPickItem {
  readonly row?: KpiRow;
}

const sqlButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('database'), tooltip: 'Show SQL' };
const panelButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('pulse'), tooltip: 'Open Health Panel' };

/** Each measure with its value of now and its definition. Choosing one copies it with its provenance. */
export async function quickKpis({ session, answers, panel, notices, documents }: Parts): Promise<void> {
  const { context } = session;
  if (!context) return offerToOpen(notices);
  const answer = await answers.triangle();
  if (!answer) return;
  const picker = vscode.window.createQuickPick<KpiItem>();
  const filter = selectionWords(context.selection.clauses, context.log, vscode.env.language);
  picker.title = filter === '' ? 'Quick KPIs' : `Quick KPIs · filter: ${plainLine(filter)}`;
  picker.placeholder = 'Choose a measure to copy its value with its definition, period and source';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items(kpiRows(answer, partOf(context.log, vscode.env.language), vscode.env.language));
  picker.onDidHide(() => picker.dispose());
  picker.onDidTriggerItemButton(({ button, item }) => {
    if (button !== sqlButton) panel.show();
    else if (item.row) void showSqlOf(item.row.id, context, { documents });
    picker.hide();
  });
  picker.onDidAccept(async () => {
    const row = picker.selectedItems[0]?.row;
    picker.hide();
    if (!row) return;
    await vscode.env.clipboard.writeText(provenance(row, answer, context, vscode.env.language));
    vscode.window.setStatusBarMessage(`$(copy) Copied ${row.label} with its definition and source`, 4000);
  });
  picker.show();
}

function items(rows: readonly KpiRow[]): KpiItem[] {
  return rows.flatMap((row, i): KpiItem[] => {
    const item = {
      label: row.label,
      description: row.part === null ? row.value : `${row.value} · ${row.part}`,
      detail: row.doc,
      row,
      buttons: [sqlButton, panelButton],
    };
    const separator = { label: row.group, kind: vscode.QuickPickItemKind.Separator };
    return row.group === rows[i - 1]?.group ? [item] : [separator, item];
  });
}
