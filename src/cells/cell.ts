import type { LogInfo } from '../model/logInfo';
import type { Query, ResultTable } from '../model/query';
import type { Selection } from '../model/selection';
import type { ActiveDaysAnswer } from './activeDays';
import type { BreakdownAnswer, BreakdownParams } from './breakdown';
import type { ComingBackParams } from './comingBack';
import type { HotspotsAnswer, HotspotsParams } from './hotspots';
import type { LeaderboardsAnswer, LeaderboardsParams } from './leaderboards';
import type { LifecycleAnswer } from './lifecycle';
import type { LinesAnswer, LinesParams } from './lines';
import type { MatrixAnswer, MatrixParams } from './matrix';
import type { RetentionAnswer, RetentionParams } from './retention';
import type { TrendAnswer, TrendParams } from './trend';
import type { TriangleAnswer, TriangleParams } from './triangle';
import type { VerdictAnswer } from './verdict';
import type { WhatIfAnswer, WhatIfParams } from './whatIf';

/** Every kind of cell with what it asks for and what it answers. */
export interface CellKinds {
  triangle: { params: TriangleParams; answer: TriangleAnswer };
  trend: { params: TrendParams; answer: TrendAnswer };
  matrix: { params: MatrixParams; answer: MatrixAnswer };
  breakdown: { params: BreakdownParams; answer: BreakdownAnswer };
  verdict: { params: Record<never, never>; answer: VerdictAnswer };
  hotspots: { params: HotspotsParams; answer: HotspotsAnswer };
  leaderboards: { params: LeaderboardsParams; answer: LeaderboardsAnswer };
  whatIf: { params: WhatIfParams; answer: WhatIfAnswer };
  lines: { params: LinesParams; answer: LinesAnswer };
  activeDays: { params: Record<never, never>; answer: ActiveDaysAnswer };
  lifecycle: { params: ComingBackParams; answer: LifecycleAnswer };
  retention: { params: RetentionParams; answer: RetentionAnswer };
}
export type CellKind = keyof CellKinds;

/** The kinds that have a picture, and so a place in a stack. */
export type StackKind = CellKind;

/** A cell of a stack: which question, with which parameters. */
export type CellSpec = {
  [K in StackKind]: { readonly id: string; readonly kind: K; readonly params: CellKinds[K]['params'] };
}[StackKind];

export type CellAnswer = { [K in StackKind]: { readonly kind: K; readonly answer: CellKinds[K]['answer'] } }[StackKind];

export interface CellContext {
  readonly log: LogInfo;
  readonly selection: Selection;
}

/** A question to a log: the queries it needs, and the answer that it makes of their tables. Pure. */
export interface Cell<Params, Answer> {
  readonly title: string;
  /** The queries for the parameters; an engine answers them in this order. */
  queries(params: Params, context: CellContext): readonly Query[];
  answer(params: Params, tables: readonly ResultTable[], context: CellContext): Answer;
  /** The answer in one or two plain sentences: for screen readers, the palette and the command line. */
  words(answer: Answer, locale?: string): string;
}
