import type { Dimension } from '../model/events';
import { levelNameOf } from '../model/levelNameOf';
import type { LogInfo } from '../model/logInfo';
import type { CellSpec } from './cell';
import { trendMeasureFor } from './trend';

/** Members beyond which a view folds the rest into "(other)". */
const shownMembers = 25;

/** Names in the order in which they are looked for. */
const columnNames = [/device/i, /platform|browser|client/i, /service|host|app\b|version/i, /\bos\b|os name/i];
const rowNames = [/tier|subscription|plan\b/i, /role|method|channel/i, /level|severity/i];
const placeNames = [/region/i, /country|continent|market/i, /state|zone|city/i];
/** What tells only how an error went, and so is no news beside an error rate. */
const errorNames = /error|exception|reason|status|outcome|result|\bcode\b/i;

/** The panel's first stack for a log: triangle, verdict, trend, hotspots, matrix of the two dimensions most telling by name and size, impacted users, lines. */
export function defaultStack(log: LogInfo): readonly CellSpec[] {
  const { dimensions, inference } = log;
  const { outcome, userKind } = inference.roles;
  const stack: CellSpec[] = [
    { id: 'triangle', kind: 'triangle', params: { comparison: { kind: 'previous' } } },
    ...(outcome && userKind ? [{ id: 'verdict', kind: 'verdict', params: {} } as const] : []),
    { id: 'trend', kind: 'trend', params: { measure: trendMeasureFor(log) } },
  ];
  const isOutcome = (field: string): boolean =>
    outcome !== null && (field === outcome.field || field === levelNameOf(outcome.field));
  const oddness = (dimension: Dimension): number =>
    sizeOddness(dimension) + (errorNames.test(dimension.field) ? 100 : 0) + (isOutcome(dimension.field) ? 1000 : 0);
  const candidates = [...dimensions].sort((a, b) => oddness(a) - oddness(b));
  const take = (names: readonly RegExp[], others: readonly (Dimension | undefined)[]): Dimension | undefined => {
    const free = candidates.filter((dimension) => !others.includes(dimension));
    const small = free.filter((dimension) => oddness(dimension) === 0);
    const named = names.flatMap((name) => small.find(({ field }) => name.test(field)) ?? []);
    return named[0] ?? free[0];
  };
  if (outcome && dimensions.length > 0) stack.push({ id: 'hotspots', kind: 'hotspots', params: {} });
  const col = take(columnNames, []);
  const row = take(rowNames, [col]);
  if (row && col) {
    const params = { rows: row.name, cols: col.name, measure: 'error_rate', top: shownMembers } as const;
    stack.push({ id: 'matrix', kind: 'matrix', params });
  }
  const place = take(placeNames, [col, row]) ?? row ?? col;
  if (place) {
    stack.push({ id: 'breakdown', kind: 'breakdown', params: { dimension: place.name, top: shownMembers } });
  }
  stack.push({ id: 'lines', kind: 'lines', params: { order: 'newest', segment: null } });
  return stack;
}

/** 0 for a dimension of 2 to 12 members, which a matrix shows best; more the further off. */
const sizeOddness = ({ members }: Dimension): number =>
  Math.max(0, members.length - 12) + (members.length < 2 ? 1000 : 0);
