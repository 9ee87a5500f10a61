/** A member's value as the log has it; `null` is the member "(none)": the field was absent or empty. */
export type Key = string | null;

/** Who put a clause: `dimension:<name>`, `matrix`, `period`, `where`. Plain text, so that it survives postMessage. */
type SourceId = string;

/** One condition of the selection. A `points` clause keeps the events whose dimensions match any of its key tuples. */
export type Clause = { readonly source: SourceId } & (
  | { readonly kind: 'points'; readonly dimensions: readonly string[]; readonly keys: readonly (readonly Key[])[] }
  | { readonly kind: 'period'; readonly from: number; readonly to: number }
);
export type PointsClause = Extract<Clause, { kind: 'points' }>;

/**
 * The whole filter state: a conjunction of clauses, at most one per source, and at most one that speaks of a dimension,
 * so that no two contradict each other. `rev` grows with every change.
 */
export interface Selection {
  readonly rev: number;
  readonly clauses: readonly Clause[];
  /** With what the selection is compared, side by side; with nothing where missing. */
  readonly baseline?: Baseline;
}

/** The rest of the log, whatever is selected; or one segment, that of a saved view by its name, in its own period if it has one. */
export type Baseline =
  | { readonly kind: 'rest' }
  | { readonly kind: 'segment'; readonly clauses: readonly Clause[]; readonly name: string | null };

/**
 * `toggle` is a click on a member: it selects that member alone, or, with `add`, adds it to or takes it from its
 * source's clause; a click on the only selected member takes the clause away.
 */
export type SelectionEdit =
  | { readonly op: 'put'; readonly clause: Clause }
  | {
      readonly op: 'toggle';
      readonly source: SourceId;
      readonly dimensions: readonly string[];
      readonly key: readonly Key[];
      readonly add: boolean;
    }
  | { readonly op: 'compare'; readonly baseline: Baseline | null }
  | { readonly op: 'drop'; readonly sources: readonly SourceId[] }
  | { readonly op: 'clear' };

export const nothingSelected: Selection = { rev: 0, clauses: [] };

/** The source of the one clause that all views of a single dimension share. */
export const dimensionSource = (name: string): SourceId => `dimension:${name}`;

/** The source of the clause that a click on a cell of the error matrix puts. */
export const matrixSource: SourceId = 'matrix';

/** The source of the one clause that says which days are selected. */
export const periodSource: SourceId = 'period';

/** Selects a period, as day numbers, half-open; or the whole log again. */
export const periodEdit = (period: { readonly from: number; readonly to: number } | null): SelectionEdit =>
  period
    ? { op: 'put', clause: { source: periodSource, kind: 'period', from: period.from, to: period.to } }
    : { op: 'drop', sources: [periodSource] };

/**
 * Applies an edit. No change gives back the same object; otherwise `rev` is one higher. A clause that is put takes the
 * place of those that speak of one of its dimensions; a put of no keys leaves none. To clear ends a comparison too.
 */
export function edit(selection: Selection, change: SelectionEdit): Selection {
  const clauses = edited(selection.clauses, change);
  const baseline = change.op === 'compare' ? change.baseline : change.op === 'clear' ? null : selection.baseline;
  return isSelected(selection, clauses, baseline)
    ? selection
    : { rev: selection.rev + 1, clauses, ...(baseline ? { baseline } : {}) };
}

/** Whether this is what is selected and compared with. */
export const isSelected = (
  selection: Selection,
  clauses: readonly Clause[],
  baseline: Baseline | null | undefined,
): boolean =>
  same(clauses, selection.clauses) && JSON.stringify(baseline ?? null) === JSON.stringify(selection.baseline ?? null);

/**
 * The clauses that a view of some dimensions obeys: what is selected on these it ignores (the crossfilter rule), and of
 * a clause on others too it keeps what that says of the others.
 */
export const seenBy = (selection: Selection, ownDimensions: readonly string[]): readonly Clause[] =>
  selection.clauses.flatMap((clause) => {
    if (clause.kind !== 'points' || !shares(clause, ownDimensions)) return [clause];
    const kept = [...clause.dimensions.keys()].filter((i) => !ownDimensions.includes(clause.dimensions[i] ?? ''));
    return kept.length === 0 ? [] : [projected(clause, kept)];
  });

/** The members of a dimension that are selected, by whatever clause. */
export function selectedMembers(selection: Selection, dimension: string): readonly Key[] {
  const clause = selection.clauses.find((other) => other.kind === 'points' && other.dimensions.includes(dimension));
  if (clause?.kind !== 'points') return [];
  return projected(clause, [clause.dimensions.indexOf(dimension)]).keys.map(([key = null]) => key);
}

/** The clause that a source has put, if any. */
export const clauseOf = (selection: Selection, source: SourceId): Clause | undefined =>
  selection.clauses.find((clause) => clause.source === source);

/** Whether a clause holds this key tuple. */
export const holds = (clause: Clause | undefined, key: readonly Key[]): boolean =>
  clause?.kind === 'points' && clause.keys.some((other) => sameKey(other, key));

/** The period of the clauses as day numbers, half-open: the intersection of all period clauses; `null` for the whole log. */
export function periodOf(clauses: readonly Clause[]): { from: number; to: number } | null {
  const periods = clauses.filter((clause) => clause.kind === 'period');
  if (periods.length === 0) return null;
  return { from: Math.max(...periods.map((p) => p.from)), to: Math.min(...periods.map((p) => p.to)) };
}

function edited(clauses: readonly Clause[], change: SelectionEdit): readonly Clause[] {
  switch (change.op) {
    case 'clear':
      return [];
    case 'compare':
      return clauses;
    case 'drop':
      return clauses.filter((clause) => !change.sources.includes(clause.source));
    case 'put':
      return put(clauses, change.clause);
    case 'toggle':
      return put(clauses, toggled(clauses, change));
  }
}

function put(clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  const isReplaced = (other: Clause): boolean =>
    other.source === clause.source || (clause.kind === 'points' && shares(other, clause.dimensions));
  const at = clauses.findIndex(isReplaced);
  const others = clauses.filter((other) => !isReplaced(other));
  if (clause.kind === 'points' && clause.keys.length === 0) return others;
  return at < 0 ? [...others, clause] : [...others.slice(0, at), clause, ...others.slice(at)];
}

const shares = (clause: Clause, dimensions: readonly string[]): boolean =>
  clause.kind === 'points' && clause.dimensions.some((name) => dimensions.includes(name));

/** What a clause says of some of its dimensions, each key once. */
function projected(clause: PointsClause, indices: readonly number[]): PointsClause {
  // By their text, as thousands of keys may be selected.
  const keys = new Map<string, readonly Key[]>();
  for (const whole of clause.keys) {
    const key = indices.map((i) => whole[i] ?? null);
    keys.set(JSON.stringify(key), key);
  }
  return { ...clause, dimensions: indices.map((i) => clause.dimensions[i] ?? ''), keys: [...keys.values()] };
}

function toggled(clauses: readonly Clause[], change: Extract<SelectionEdit, { op: 'toggle' }>): PointsClause {
  const { source, dimensions, key, add } = change;
  const old = clauses.find((clause) => clause.source === source);
  const fits = old?.kind === 'points' && sameKey(old.dimensions, dimensions);
  const keys = fits ? old.keys : [];
  const without = keys.filter((other) => !sameKey(other, key));
  const held = without.length < keys.length;
  const next = add ? (held ? without : [...keys, key]) : held && keys.length === 1 ? [] : [key];
  return { source, kind: 'points', dimensions, keys: next };
}

const sameKey = (a: readonly Key[], b: readonly Key[]): boolean =>
  a.length === b.length && a.every((k, i) => k === b[i]);

const same = (a: readonly Clause[], b: readonly Clause[]): boolean =>
  a === b || (a.length === b.length && a.every((clause, i) => JSON.stringify(clause) === JSON.stringify(b[i])));
