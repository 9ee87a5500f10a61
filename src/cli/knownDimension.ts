import { dimensionOf } from '../cells/axisMember';
import type { Dimension } from '../model/events';
import type { LogInfo } from '../model/logInfo';
import { UsageError } from './usage';

/** The dimension of a field or a name. @throws UsageError telling why a field is none and how it can be one; Error naming the known ones. */
export function knownDimension(info: Pick<LogInfo, 'dimensions' | 'inference'>, name: string): Dimension {
  const isDimension = info.dimensions.some((dimension) => dimension.name === name || dimension.field === name);
  const field = isDimension ? undefined : info.inference.fields.find((guess) => guess.field === name);
  if (!field) return dimensionOf(info, name);
  throw new UsageError(`"${name}" is no dimension here: ${field.reason}; add --dim "${name}" to slice by it`);
}
