import type { MatrixAnswer } from '../../src/cells/matrix';
import { matrixAnswer, member } from './caseStudy';

/** A matrix of the case study with so many columns, those of its devices again and again. */
export function wideMatrix(columns: number): MatrixAnswer {
  const answer = matrixAnswer({ rows: 'tier', cols: 'device', measure: 'error_rate' });
  const places = Array.from({ length: columns }, (_, col) => col);
  const of = <T>(line: readonly T[], col: number): T[] => line.slice(col % 3, (col % 3) + 1);
  return {
    ...answer,
    cols: places.map((col) => member(`Model of device ${col}`)),
    cells: answer.rows.flatMap((_, row) =>
      places.flatMap((col) => of(answer.cells.slice(row * 3, row * 3 + 3), col).map((cell) => ({ ...cell, col }))),
    ),
    colTotals: places.flatMap((col) => of(answer.colTotals, col)),
  };
}
