import type { Dimension } from './events';

/** The dimension of a name. @throws Error naming the known ones. */
export function findDimension<D extends Pick<Dimension, 'name'>>(dimensions: readonly D[], name: string): D {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (found) return found;
  throw new Error(`unknown dimension "${name}"; known: ${dimensions.map((d) => d.name).join(', ') || 'none'}`);
}
