import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { editRoles } from '../model/roleEdit';
import type { RoleOverrides } from '../model/roles';
import { chooseYear } from './chooseYear';
import { fieldsOfLog, fieldsOfSample, type KnownFields } from './knownFields';
import { logName } from './logName';
import { openAnother } from './notices';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import {
  type Choice,
  type ChosenRole,
  dimensionChoices,
  errorValueChoices,
  fieldChoices,
  roleChoices,
  withRole,
} from './roleChoices';

type Needs = Pick<Parts, 'client' | 'session' | 'memory' | 'settingsOf' | 'notices'>;

interface RoleItem extends vscode.QuickPickItem {
  readonly value?: ChosenRole;
}

const automatic: RoleItem = {
  label: `$(discard) ${l10n.t('Back to automatic')}`,
  description: l10n.t('Forget what was chosen for this log'),
};

/** Lets a person say which field plays which role in these files, open or not; remembered for them, which are then read. */
export async function chooseFields(needs: Needs, files: readonly string[]): Promise<void> {
  const { session, memory, notices } = needs;
  if (files.length === 0) return offerToOpen(notices);
  const remembered = memory.roles(files);
  const known = await knownFields(needs, files, remembered);
  if (!known) return;
  const roles: RoleItem[] = [...roleChoices(known).map(item), separator, automatic];
  const title = l10n.t('Choose Fields of {0}', plainLine(logName(files), 60));
  const picked = await vscode.window.showQuickPick(roles, { title, matchOnDescription: true });
  if (!picked) return;
  const chosen = picked.value ? await choose(picked.value, known, remembered, files) : {};
  if (!chosen) return;
  await memory.keepRoles(files, chosen);
  await session.reopen(files);
}

/** Forgets what was chosen for these files, and reads them again. */
export async function automaticFields(
  { session, memory }: Pick<Parts, 'session' | 'memory'>,
  files: readonly string[],
): Promise<void> {
  await memory.keepRoles(files, {});
  await session.reopen(files);
}

/** The fields of the open log where it is that of the files, else those that a look into the files finds. */
async function knownFields(
  { client, session, settingsOf, notices }: Needs,
  files: readonly string[],
  remembered: RoleOverrides,
): Promise<KnownFields | null> {
  const { log } = session;
  if (log && JSON.stringify(session.files) === JSON.stringify(files)) return fieldsOfLog(log);
  try {
    const { fields } = await client.call('inspect', {
      files,
      format: remembered.format,
      patterns: settingsOf(files).patterns ?? [],
    });
    return fieldsOfSample(fields, remembered);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const file = logName(files);
    notices.error(message.includes(file) ? message : `${file}: ${message}`, openAnother);
    return null;
  }
}

async function choose(
  role: ChosenRole,
  known: KnownFields,
  roles: RoleOverrides,
  files: readonly string[],
): Promise<RoleOverrides | undefined> {
  if (role === 'year') return chooseYear(files, known.lastYear, roles);
  if (role === 'dimensions') {
    const dimensions = await pickMany(
      l10n.t('Dimensions: fields to slice by'),
      dimensionChoices(known, vscode.env.language),
    );
    return dimensions && { ...roles, dimensions };
  }
  if (role === 'errorValues') {
    const field = known.roles.outcome?.field;
    return field === undefined ? undefined : chooseErrors(field, known, roles);
  }
  const title = { time: l10n.t('Time of an event'), user: l10n.t('User'), outcome: l10n.t('Outcome of an event') }[
    role
  ];
  const items = fieldChoices(role, known, vscode.env.language).map(item);
  const field = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  if (!field) return undefined;
  const next = withRole(roles, role, field.value);
  return role === 'outcome' && field.value !== null ? chooseErrors(field.value, known, next) : next;
}

/** No value chosen leaves it to the field's own rule, such as "status 500 and above". */
async function chooseErrors(
  field: string,
  known: KnownFields,
  roles: RoleOverrides,
): Promise<RoleOverrides | undefined> {
  const errors = await pickMany(
    l10n.t('Values that count as errors (none: found out)'),
    errorValueChoices(field, known),
  );
  if (!errors) return undefined;
  return errors.length > 0
    ? editRoles(roles, { op: 'errors', field, errors }, known.roles)
    : { ...roles, outcome: { field } };
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
  description: current ? l10n.t('{0} · now', description) : description,
  ...(detail === '' ? {} : { detail }),
  picked: current,
});
