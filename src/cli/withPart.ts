import type { LogInfo } from '../model/logInfo';
import { partWords } from '../model/logPart';
import type { Report } from './report';

/** The report, which tells that only a part of the log was read, where that is so. */
export function withPart({ json, notes, ...shown }: Report, { source, inference }: LogInfo): Report {
  if (!source.part) return { json, notes, ...shown };
  const said = `Read: ${partWords(source.part, inference.roles.user.length > 0)}, not all of the log.`;
  return { json: { source, ...(json as object) }, notes: [said, ...notes], ...shown };
}
