import * as l10n from '@vscode/l10n';
import type { Dimension } from './events';

/** The dimension of a name. @throws Error naming the known ones. */
export function findDimension<D extends Pick<Dimension, 'name'>>(dimensions: readonly D[], name: string): D {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (found) return found;
  const known = dimensions.map((d) => d.name).join(', ');
  throw new Error(
    known === ''
      ? l10n.t('unknown dimension "{0}"; known: none', name)
      : l10n.t('unknown dimension "{0}"; known: {1}', name, known),
  );
}
