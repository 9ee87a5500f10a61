import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readYear, yearRange } from '../model/lastYear';
import { withYear } from '../model/roleEdit';
import type { RoleOverrides } from '../model/roles';
import { logName } from './logName';
import type { Remedy } from './notices';
import type { Parts } from './parts';
import { plainLine } from './plainLine';

/** The way to say of which year the last time stamp of these files is. */
export const setYearOf = (files: readonly string[]): Remedy => [l10n.t('Set Year…'), 'logHealth.setYear', files];

/** Asks for the year of the last time stamp; nothing written leaves it to the date of the file. `undefined`: given up. */
export async function chooseYear(
  files: readonly string[],
  now: number | undefined,
  roles: RoleOverrides,
): Promise<RoleOverrides | undefined> {
  const text = await vscode.window.showInputBox({
    title: l10n.t('Year of the Last Time Stamp of {0}', plainLine(logName(files), 60)),
    prompt: l10n.t('The years of the others follow from it. Empty: by the date of the file.'),
    value: now === undefined ? '' : String(now),
    validateInput: (written) =>
      written.trim() === '' || readYear(written) !== null ? null : l10n.t('Write {0}', yearRange),
  });
  return text === undefined ? undefined : withYear(roles, readYear(text));
}

/** The same for these files at once: remembered for them, which are then read. */
export async function setYear(
  { session, memory }: Pick<Parts, 'session' | 'memory'>,
  files: readonly string[],
): Promise<void> {
  const chosen = await chooseYear(files, session.log?.inference.lastYear, memory.roles(files));
  if (!chosen) return;
  await memory.keepRoles(files, chosen);
  await session.reopen(files);
}
