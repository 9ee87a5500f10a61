import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { KpiRow } from './kpiRows';
import { plainLine } from './plainLine';
import type { WordRow } from './wordRows';

/** A line of Quick KPIs: a measure of the selection, a number asked for in words, or a remark. */
export interface KpiItem extends vscode.QuickPickItem {
  readonly row?: KpiRow;
  readonly asked?: WordRow;
}

export const sqlButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('database'),
  tooltip: l10n.t('Show SQL'),
};
const panelButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('pulse'),
  tooltip: l10n.t('Open Health Panel'),
};
const copyButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: l10n.t('Copy Number') };

const groupTitles: Readonly<Record<KpiRow['group'], string>> = {
  Reach: l10n.t('Reach'),
  Habit: l10n.t('Habit'),
  Quality: l10n.t('Quality'),
};

/** The measures of the selection, under their groups. */
export function kpiItems(rows: readonly KpiRow[]): KpiItem[] {
  return rows.flatMap((row, i): KpiItem[] => {
    const item = {
      label: row.label,
      description: row.part === null ? row.value : `${row.value} · ${row.part}`,
      detail: row.doc,
      row,
      buttons: [sqlButton, panelButton],
    };
    const separator = { label: groupTitles[row.group], kind: vscode.QuickPickItemKind.Separator };
    return row.group === rows[i - 1]?.group ? [item] : [separator, item];
  });
}

/** The measures that a text without a question in it is about: whose label, value or definition has all of its words. */
export function matchingItems(rows: readonly KpiRow[], typed: string): KpiItem[] {
  const words = typed.toLowerCase().split(/\s+/);
  const found = rows.filter(({ label, value, doc }) => {
    const text = `${label} ${value} ${doc}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return kpiItems(found).map(always);
}

/** Numbers that were asked for in words, and last the words that were not understood. */
export function wordItems(rows: readonly WordRow[], unknown: readonly string[]): KpiItem[] {
  const asked = rows.map((row): KpiItem => {
    const { label, description, detail, value } = row;
    return { label, description, detail, asked: row, buttons: value === null ? [] : [copyButton] };
  });
  const remark = {
    label: `$(question) ${l10n.t('Not understood: {0}', plainLine(unknown.join(', ')))}`,
    detail: l10n.t('Ask with measures, members of the dimensions, and periods: stickiness not mobile since March'),
  };
  return [...asked, ...(unknown.length > 0 ? [remark] : [])].map(always);
}

/** An answer that could not be had. */
export const failedItem = (error: unknown): KpiItem =>
  always({ label: `$(error) ${plainLine(error instanceof Error ? error.message : String(error))}` });

// What was typed is found by us: VS Code must not look for it in the labels once more.
const always = (item: KpiItem): KpiItem => ({ ...item, alwaysShow: true });
