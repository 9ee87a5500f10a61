import { StampReader } from '../../time/stampReader';
import { headerNames, looksLikeHeader } from './headerNames';

/** What the first row of a table says. */
export interface TableHead {
  /** Of the columns. */
  readonly names: readonly string[];
  /** The cells of the first row. */
  readonly cells: readonly string[];
  /** Whether that row is data already: its names come from a comment above, or are numbers. */
  readonly isData: boolean;
  readonly isNumbered: boolean;
}

/** Finds the columns of a table in its first row, or in the comment line above. */
export function tableHead(cells: readonly string[], comment: readonly string[]): TableHead {
  if (looksLikeHeader(cells)) return { names: headerNames(cells), cells, isData: false, isNumbered: false };
  const named = comment.length === cells.length && looksLikeHeader(comment);
  const names = headerNames(named ? comment : cells.map(() => ''));
  return { names, cells, isData: true, isNumbered: !named };
}

/** Whether one of the first row's cells is a time stamp, and not only the part before its comma: then it may be a log. */
export function holdsStamp({ cells }: TableHead): boolean {
  const stamps = new StampReader();
  return cells.some(
    (cell, i) => !Number.isNaN(stamps.readText(cell.trim())) && !/^\d{1,9}\s/.test(cells[i + 1]?.trim() ?? ''),
  );
}
