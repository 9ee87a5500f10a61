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
} from '../../src/protocol';

/** A member of an axis; nothing stands for "(other)", which no clause can hold. */
type Member = Key | undefined;

/** The selection as a matrix of two dimensions sees it, and the edits that clicks on it make. */
export class MatrixSelection {
  readonly #matrix: Clause | undefined;
  readonly #row: Clause | undefined;
  readonly #col: Clause | undefined;
  /** Whether the cell clause names the dimensions the other way round. */
  readonly #isTurned: boolean;

  constructor(
    selection: Selection,
    private readonly rows: string,
    private readonly cols: string,
  ) {
    const clause = clauseOf(selection, matrixSource);
    const names = clause?.kind === 'points' ? JSON.stringify(clause.dimensions) : '';
    this.#isTurned = names === JSON.stringify([cols, rows]);
    const isOwn = this.#isTurned || names === JSON.stringify([rows, cols]);
    this.#matrix = isOwn ? clause : undefined;
    this.#row = clauseOf(selection, dimensionSource(rows));
    this.#col = clauseOf(selection, dimensionSource(cols));
  }

  get isEmpty(): boolean {
    return !this.#matrix && !this.#row && !this.#col;
  }

  hasCell = (row: Member, col: Member): boolean =>
    row !== undefined && col !== undefined && holds(this.#matrix, this.#isTurned ? [col, row] : [row, col]);
  hasRow = (row: Member): boolean => row !== undefined && holds(this.#row, [row]);
  hasCol = (col: Member): boolean => col !== undefined && holds(this.#col, [col]);

  /** Whether a cell is part of what is selected, by whatever clause. */
  covers(row: Member, col: Member): boolean {
    if (this.#matrix && !this.hasCell(row, col)) return false;
    return (!this.#row || this.hasRow(row)) && (!this.#col || this.hasCol(col));
  }

  /** What a click on a place does: `null` is the margin of all. A place of several members does nothing. */
  click(row: AxisMember | null, col: AxisMember | null, add: boolean): SelectionEdit | null {
    if (row?.kind === 'other' || col?.kind === 'other') return null;
    if (row && col) return this.#toggleCell(row.key, col.key, add);
    if (row) return toggleMember(this.rows, row.key, add);
    return col ? toggleMember(this.cols, col.key, add) : this.#dropAll();
  }

  #toggleCell(row: Key, col: Key, add: boolean): SelectionEdit {
    const order = { source: matrixSource, op: 'toggle', add } as const;
    if (this.#isTurned) return { ...order, dimensions: [this.cols, this.rows], key: [col, row] };
    return { ...order, dimensions: [this.rows, this.cols], key: [row, col] };
  }

  /** Takes away what is selected on the two dimensions, in one step of the history. */
  #dropAll(): SelectionEdit {
    const cells = this.#matrix ? [matrixSource] : [];
    return { op: 'drop', sources: [dimensionSource(this.rows), dimensionSource(this.cols), ...cells] };
  }
}

const toggleMember = (dimension: string, key: Key, add: boolean): SelectionEdit => ({
  op: 'toggle',
  source: dimensionSource(dimension),
  dimensions: [dimension],
  key: [key],
  add,
});
