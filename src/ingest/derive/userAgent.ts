import { nameTokens, rankOf } from '../roles/nameTokens';
import { agentNames } from '../roles/userNames';
import { type Agent, classifyAgent } from './classifyAgent';
import type { DerivedField } from './derivedField';
import type { Deriver } from './deriveFields';

interface Part {
  readonly name: keyof Agent;
  readonly reason: string;
  /** Words of names under which a log has the same already. */
  readonly known: readonly string[];
}

const parts: readonly Part[] = [
  { name: 'device', reason: 'the kind of device', known: ['device'] },
  { name: 'os', reason: 'the operating system', known: ['os', 'platform'] },
  { name: 'browser', reason: 'the browser', known: ['browser'] },
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
    .map(({ name, reason }) => partOf(agent.field, name, reason));
};

const partOf = (from: string, name: keyof Agent, reason: string): DerivedField => ({
  name,
  from,
  reason: `${reason} that ${from} names`,
  settle: (values) => values.map((value) => classifyAgent(value)[name]),
});
