import { formatOf } from '../detection/detectFormat';
import { partsOf } from '../formats/formatId';
import { formats } from '../formats/formats';
import type { LogFormat } from '../formats/logFormat';

/**
 * Whether every thread makes the same format of its id: one of those known to all, or made of them. One that was made
 * for a file, such as a wrapper with what is inside, or by a person has an id that says too little.
 */
export function isShared(format: LogFormat): boolean {
  if (formats.includes(format)) return true;
  const ids = partsOf(format.id);
  const isMade = ids.length > 1 && ids.every((id) => formats.some((known) => known.id === id));
  return isMade && formatOf(format.id).name === format.name;
}
