import * as vscode from 'vscode';
import type { LogInfo } from '../model/logInfo';
import type { RoleOverrides } from '../model/roles';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import {
  type Choice,
  type ChosenRole,
  dimensionChoices,
  errorValueChoices,
  fieldChoices,
  roleChoices,
  withRole,
} from './roleChoices';

type Needs = Pick<Parts, 'session' | 'memory' | 'notices'>;

interface RoleItem extends vscode.QuickPickItem {
  readonly value?: ChosenRole;
}

const automatic: RoleItem = {
  label: '$(discard) Back to automatic',
  description: 'Forget what was chosen for this log',
};

/** Lets a person say which field plays which role; remembered for these files, which are then read again. */
export async function chooseRoles({ session, memory, notices }: Needs): Promise<void> {
  const { log, files } = session;
  if (!log) return offerToOpen(notices);
  const remembered = memory.roles(files);
  const roles: RoleItem[] = [...roleChoices(log).map(item), separator, automatic];
  const picked = await vscode.window.showQuickPick(roles, { title: 'Choose Fields', matchOnDescription: true });
  if (!picked) return;
  const chosen = picked.value ? await choose(picked.value, log, remembered) : {};
  if (!chosen) return;
  await memory.keepRoles(files, chosen);
  await session.reopen();
}

/** Forgets what was chosen for the log that was asked for last, and reads it again. */
export async function automaticRoles({ session, memory }: Pick<Parts, 'session' | 'memory'>): Promise<void> {
  await memory.keepRoles(session.files, {});
  await session.reopen();
}

async function choose(role: ChosenRole, log: LogInfo, roles: RoleOverrides): Promise<RoleOverrides | undefined> {
  if (role === 'dimensions') {
    const dimensions = await pickMany('Dimensions: fields to slice by', dimensionChoices(log));
    return dimensions && { ...roles, dimensions };
  }
  if (role === 'errorValues') {
    const field = log.inference.roles.outcome?.field;
    return field === undefined ? undefined : chooseErrors(field, log, roles);
  }
  const title = { time: 'Time of an event', user: 'User', outcome: 'Outcome of an event' }[role];
  const items = fieldChoices(role, log).map(item);
  const field = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  if (!field) return undefined;
  const next = withRole(roles, role, field.value);
  return role === 'outcome' && field.value !== null ? chooseErrors(field.value, log, next) : next;
}

/** No value chosen leaves it to the field's own rule, such as "status 500 and above". */
async function chooseErrors(field: string, log: LogInfo, roles: RoleOverrides): Promise<RoleOverrides | undefined> {
  const errors = await pickMany('Values that count as errors (none: found out)', errorValueChoices(field, log));
  return errors && { ...roles, outcome: errors.length > 0 ? { field, errors } : { field } };
}

async function pickMany(title: string, choices: readonly Choice<string>[]): Promise<readonly string[] | undefined> {
  const items = choices.map(item);
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true });
  return picked?.map(({ value }) => value);
}

const separator: RoleItem = { label: '', kind: vscode.QuickPickItemKind.Separator };

const item = <T>({ value, label, description, detail, current }: Choice<T>) => ({
  value,
  label,
  description: current ? `${description} · now` : description,
  ...(detail === '' ? {} : { detail }),
  picked: current,
});
