import type { Query, ResultTable } from '../model/query';
import { activeDays } from './activeDays';
import { breakdown } from './breakdown';
import type { Cell, CellAnswer, CellContext, CellKind, CellKinds, CellSpec } from './cell';
import { hotspots } from './hotspots';
import { leaderboards } from './leaderboards';
import { lifecycle } from './lifecycle';
import { lines } from './lines';
import { matrix } from './matrix';
import { retention } from './retention';
import { trend } from './trend';
import { triangle } from './triangle';
import { verdict } from './verdict';
import { whatIf } from './whatIf';

/** Answers queries, in order: an engine, or the way to one. */
export type Run = (queries: readonly Query[]) => Promise<readonly ResultTable[]>;

const cells: { readonly [K in CellKind]: Cell<CellKinds[K]['params'], CellKinds[K]['answer']> } = {
  triangle,
  verdict,
  trend,
  matrix,
  breakdown,
  leaderboards,
  whatIf,
  hotspots,
  lines,
  activeDays,
  lifecycle,
  retention,
};

/** The question of a kind. */
export const cellOf = <K extends CellKind>(kind: K): Cell<CellKinds[K]['params'], CellKinds[K]['answer']> =>
  cells[kind];

/** Asks one question. @throws Error naming an unknown dimension. */
export async function ask<K extends CellKind>(
  kind: K,
  params: CellKinds[K]['params'],
  context: CellContext,
  run: Run,
): Promise<CellKinds[K]['answer']> {
  const cell = cellOf(kind);
  return cell.answer(params, await run(cell.queries(params, context)), context);
}

/** An answer in one or two plain sentences. */
export const cellWords = ({ kind, answer }: CellAnswer, locale?: string): string =>
  cellOf(kind).words(answer as never, locale);

/** The answer to a cell of a stack, with its kind. */
export async function answerCell(spec: CellSpec, context: CellContext, run: Run): Promise<CellAnswer> {
  return { kind: spec.kind, answer: await ask(spec.kind, spec.params, context, run) } as CellAnswer;
}
