import {
  type AxisMember,
  type Clause,
  clauseOf,
  dimensionSource,
  holds,
  type Key,
  matrixSource,
  type Selection,
  type SelectionEdit,
  selectedMembers,
} from '../../src/protocol';

/** A member of an axis; nothing stands for "(other)", which no clause can hold. */
type Member = Key | undefined;

/** The selection as a matrix of two dimensions sees it, and the edits that clicks on it make. */
export class MatrixSelection {
  readonly #matrix: Clause | undefined;
  /** What is selected along each axis, by whatever clause. */
  readonly #rowKeys: readonly Key[];
  readonly #colKeys: readonly Key[];
  /** Whether the cell clause names the dimensions the other way round. */
  readonly #isTurned: boolean;

  constructor(
    private readonly selection: Selection,
    private readonly rows: string,
    private readonly cols: string,
  ) {
    const clause = clauseOf(selection, matrixSource);
    const names = clause?.kind === 'points' ? JSON.stringify(clause.dimensions) : '';
    this.#isTurned = names === JSON.stringify([cols, rows]);
    const isOwn = this.#isTurned || names === JSON.stringify([rows, cols]);
    this.#matrix = isOwn ? clause : undefined;
    this.#rowKeys = selectedMembers(selection, rows);
    this.#colKeys = selectedMembers(selection, cols);
  }

  get isEmpty(): boolean {
    return this.#rowKeys.length === 0 && this.#colKeys.length === 0;
  }

  hasCell = (row: Member, col: Member): boolean =>
    row !== undefined && col !== undefined && holds(this.#matrix, this.#isTurned ? [col, row] : [row, col]);
  hasRow = (row: Member): boolean => this.#hasMember(this.rows, row);
  hasCol = (col: Member): boolean => this.#hasMember(this.cols, col);

  /** Whether a cell is part of what is selected, by whatever clause. */
  covers(row: Member, col: Member): boolean {
    if (this.#matrix) return this.hasCell(row, col);
    return isAmong(this.#rowKeys, row) && isAmong(this.#colKeys, col);
  }

  /** What a click on a place does: `null` is the margin of all. A place of several members does nothing. */
  click(row: AxisMember | null, col: AxisMember | null, add: boolean): SelectionEdit | null {
    if (row?.kind === 'other' || col?.kind === 'other') return null;
    if (row && col) return this.#toggleCell(row.key, col.key, add);
    if (row) return toggleMember(this.rows, row.key, add);
    return col ? toggleMember(this.cols, col.key, add) : this.#dropAll();
  }

  /** Whether a clause of that dimension alone holds a member. */
  #hasMember(dimension: string, member: Member): boolean {
    return member !== undefined && holds(clauseOf(this.selection, dimensionSource(dimension)), [member]);
  }

  #toggleCell(row: Key, col: Key, add: boolean): SelectionEdit {
    const order = { source: matrixSource, op: 'toggle', add } as const;
    if (this.#isTurned) return { ...order, dimensions: [this.cols, this.rows], key: [col, row] };
    return { ...order, dimensions: [this.rows, this.cols], key: [row, col] };
  }

  /** Takes away what is selected on the two dimensions, in one step of the history. */
  #dropAll(): SelectionEdit {
    const speaks = (clause: Clause): boolean =>
      clause.kind === 'points' && clause.dimensions.some((name) => name === this.rows || name === this.cols);
    return { op: 'drop', sources: this.selection.clauses.filter(speaks).map(({ source }) => source) };
  }
}

/** No keys stand for all members. */
const isAmong = (keys: readonly Key[], member: Member): boolean =>
  keys.length === 0 || (member !== undefined && keys.includes(member));

const toggleMember = (dimension: string, key: Key, add: boolean): SelectionEdit => ({
  op: 'toggle',
  source: dimensionSource(dimension),
  dimensions: [dimension],
  key: [key],
  add,
});
