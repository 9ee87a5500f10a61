import type { LogInfo } from '../model/logInfo';
import { partLabel } from '../model/partLabel';

/** What of a log was read, in words; `null` where it was all of it. */
export const partOf = ({ source, inference }: Pick<LogInfo, 'source' | 'inference'>, locale?: string): string | null =>
  source.part && partLabel(source.part, inference.roles.user.length > 0, locale);
