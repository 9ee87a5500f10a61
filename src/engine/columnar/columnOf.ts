import type { DimensionColumn, Events } from '../../model/events';

/** The column of a dimension. @throws Error naming the known ones. */
export function columnOf(events: Events, name: string): DimensionColumn {
  const found = events.dimensions.find((dimension) => dimension.name === name);
  if (found) return found;
  throw new Error(`unknown dimension "${name}"; known: ${events.dimensions.map((d) => d.name).join(', ') || 'none'}`);
}
