import * as l10n from '@vscode/l10n';
import type { Dimension } from '../model/events';
import { findDimension } from '../model/findDimension';
import { memberLabel } from '../model/format';
import type { LogInfo } from '../model/logInfo';
import { axisSize } from '../model/query';
import type { Key } from '../model/selection';

/** One place on an axis: a member, or the rest of the members folded into "(other)". */
export type AxisMember =
  | { readonly kind: 'member'; readonly key: Key; readonly label: string }
  | { readonly kind: 'other'; readonly members: number; readonly label: string };

/** The places along the axis of a dimension, in the order in which an engine groups it. */
export function axisMembers(dimension: Dimension, top: number | undefined): readonly AxisMember[] {
  const size = axisSize(dimension.members.length, top);
  const rest = dimension.members.length - (size - 1);
  return Array.from({ length: size }, (_, i): AxisMember => {
    if (i === top && rest > 1) return { kind: 'other', members: rest, label: l10n.t('(other: {0})', rest) };
    const key = dimension.members[i] ?? null;
    return { kind: 'member', key, label: memberLabel(key) };
  });
}

/** The dimension of a field, or else of a name. @throws Error naming the known ones. */
export function dimensionOf(log: Pick<LogInfo, 'dimensions'>, name: string): Dimension {
  return log.dimensions.find((dimension) => dimension.field === name) ?? findDimension(log.dimensions, name);
}
