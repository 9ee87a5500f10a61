import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { editRoles } from '../model/roleEdit';
import { type FormatChoice, formatChoices } from './formatChoices';
import { noRoles } from './knownFields';
import { logName } from './logName';
import { openAnother } from './notices';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { plainLine } from './plainLine';

type Needs = Pick<Parts, 'client' | 'session' | 'memory' | 'settingsOf' | 'notices'>;

interface FormatItem extends vscode.QuickPickItem {
  readonly choice?: FormatChoice;
}

/** Lets a person say in which format these files are, open or not; remembered for them, which are then read. */
export async function chooseFormat(needs: Needs, files: readonly string[]): Promise<void> {
  const { client, session, memory, settingsOf, notices } = needs;
  if (files.length === 0) return offerToOpen(notices);
  const remembered = memory.roles(files);
  const file = logName(files);
  const ranking = client.call('formats', { files, patterns: settingsOf(files).patterns ?? [] }).then((found) => {
    return items(formatChoices(found, remembered.format, vscode.env.language));
  });
  const title = l10n.t('Choose Format of {0}', plainLine(file, 60));
  const placeHolder = l10n.t('Each format with how well it fits a sample of the log');
  try {
    const picked = await vscode.window.showQuickPick(ranking, { title, placeHolder, matchOnDescription: true });
    if (!picked?.choice) return;
    await memory.keepRoles(files, editRoles(remembered, { op: 'format', format: picked.choice.format }, noRoles));
    // A choice that the log cannot be read by is not kept: it would refuse the log the next time, too.
    if ((await session.reopen(files)) === 'failed') await memory.keepRoles(files, remembered);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    notices.error(message.includes(file) ? message : `${file}: ${message}`, openAnother);
  }
}

const items = (choices: readonly FormatChoice[]): FormatItem[] =>
  choices.flatMap((choice, i): FormatItem[] => {
    const item = { label: choice.label, description: choice.description, choice };
    const isFirst = choice.group !== choices[i - 1]?.group;
    const separator = { label: choice.group, kind: vscode.QuickPickItemKind.Separator };
    return isFirst && choice.format !== null ? [separator, item] : [item];
  });
