import * as l10n from '@vscode/l10n';
import { nameTokens, rankOf } from '../roles/nameTokens';
import { agentNames } from '../roles/userNames';
import { type Agent, classifyAgent } from './classifyAgent';
import type { DerivedField } from './derivedField';
import type { Deriver } from './deriveFields';

interface Part {
  readonly name: keyof Agent;
  readonly reasonOf: (from: string) => string;
  /** Words of names under which a log has the same already. */
  readonly known: readonly string[];
}

const parts: readonly Part[] = [
  { name: 'device', reasonOf: (from) => l10n.t('the kind of device that {0} names', from), known: ['device'] },
  { name: 'os', reasonOf: (from) => l10n.t('the operating system that {0} names', from), known: ['os', 'platform'] },
  { name: 'browser', reasonOf: (from) => l10n.t('the browser that {0} names', from), known: ['browser'] },
];
/** A device's id is not its kind. */
const ids = ['id', 'uuid', 'guid', 'token', 'agent'];

/** Makes device, system and browser of the first field that holds user agents, those that the log has not itself. */
export const userAgent: Deriver = (profiles) => {
  const agent = profiles.find(({ field, present }) => present > 0 && rankOf(field, agentNames) > 0);
  if (!agent) return [];
  const tokens = profiles
    .map(({ field }) => nameTokens(field))
    .filter((words) => !words.some((word) => ids.includes(word)));
  return parts
    .filter(({ known }) => !tokens.some((words) => words.some((word) => known.includes(word))))
    .map((part) => partOf(agent.field, part));
};

const partOf = (from: string, { name, reasonOf }: Part): DerivedField => ({
  name,
  from,
  reason: reasonOf(from),
  settle: (values) => values.map((value) => classifyAgent(value)[name]),
});
