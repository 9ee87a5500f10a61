import type { Dimension } from '../model/events';
import type { LogInfo } from '../model/logInfo';
import type { CellSpec } from './cell';

/** Members beyond which a view folds the rest into "(other)". */
export const shownMembers = 25;

const rowNames = /tier|subscription|plan|method|level|severity/i;
const columnNames = /device|platform|browser|os\b|client|service|host|status/i;
const placeNames = /region|country|continent|state|city|market|zone/i;

/** The panel's first stack for a log: triangle, matrix of the two dimensions most telling by name and size, impacted users. */
export function defaultStack(log: LogInfo): readonly CellSpec[] {
  const stack: CellSpec[] = [{ id: 'triangle', kind: 'triangle', params: {} }];
  const bySize = [...log.dimensions].sort((a, b) => fit(a) - fit(b));
  const [first] = bySize;
  if (!first) return stack;
  const col = pick(bySize, columnNames) ?? first;
  const row =
    pick(
      bySize.filter((d) => d !== col),
      rowNames,
    ) ?? bySize.find((d) => d !== col);
  if (row) {
    const params = { rows: row.name, cols: col.name, measure: 'error_rate', top: shownMembers } as const;
    stack.push({ id: 'matrix', kind: 'matrix', params });
  }
  const place = pick(bySize, placeNames) ?? bySize.find((d) => d !== col && d !== row) ?? first;
  stack.push({ id: 'breakdown', kind: 'breakdown', params: { dimension: place.name, top: shownMembers } });
  return stack;
}

const pick = (dimensions: readonly Dimension[], names: RegExp): Dimension | undefined =>
  dimensions.find((dimension) => names.test(dimension.field));

/** 0 for a dimension of 2 to 12 members, which a matrix shows best; more the further off. */
const fit = ({ members }: Dimension): number => Math.max(0, members.length - 12) + (members.length < 2 ? 1000 : 0);
