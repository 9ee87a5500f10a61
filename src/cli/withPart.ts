import type { LogInfo } from '../model/logInfo';
import { partWords } from '../model/logPart';
import type { Report } from './report';

/** The report, which tells that only a part of the log was read, where that is so. */
export function withPart({ json, notes, table }: Report, { source, inference }: LogInfo): Report {
  if (!source.part) return { json, notes, table };
  const said = `Read: ${partWords(source.part, inference.roles.user.length > 0)}, not all of the log.`;
  return { json: { source, ...(json as object) }, notes: [said, ...notes], table };
}
