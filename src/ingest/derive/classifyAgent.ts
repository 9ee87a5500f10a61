import { type AgentTable, bots, browsers, others, phones, systems, tablets } from './agentTables';

export interface Agent {
  readonly device: 'Desktop' | 'Mobile' | 'Tablet' | 'Bot' | 'Other';
  readonly os: string;
  readonly browser: string;
}

/** Of longer user agents, which no browser has, the beginning is looked at. */
const longest = 1024;
const other = 'Other';

/** What a user agent says that it is. It may lie, and mostly does of its parts: so those that only it has come first. */
export function classifyAgent(text: string): Agent {
  const agent = text.slice(0, longest);
  const os = named(systems, agent);
  if (fits(bots, agent)) return { device: 'Bot', os, browser: 'Bot' };
  return { device: deviceOf(agent, os), os, browser: named(browsers, agent) };
}

function deviceOf(agent: string, os: string): Agent['device'] {
  if (fits(others, agent)) return other;
  if (fits(tablets, agent)) return 'Tablet';
  if (fits(phones, agent)) return 'Mobile';
  return os === other ? other : 'Desktop';
}

const named = (table: AgentTable, agent: string): string =>
  table.find(([, pattern]) => pattern.test(agent))?.[0] ?? other;

const fits = (patterns: readonly RegExp[], agent: string): boolean => patterns.some((pattern) => pattern.test(agent));
