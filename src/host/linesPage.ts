import path from 'node:path';
import { isErrorsOnly, lineMarks, linesClauses } from '../cells/lines';
import type { LinesPage, PanelCalls } from '../protocol/panelProtocol';
import type { Session } from './session';

/** More lines are not sent at once, whatever is asked. */
const mostLines = 200;

/** A page of a cell of lines, with what is to be lit up in each. @throws Error where there is no such cell; CallError. */
export async function linesPage(
  session: Pick<Session, 'context' | 'cells' | 'lines'>,
  { cell, offset, limit }: PanelCalls['lines']['in'],
  signal: AbortSignal,
): Promise<LinesPage> {
  const { context } = session;
  const spec = session.cells.find(({ id }) => id === cell);
  if (!context || spec?.kind !== 'lines') throw new Error(`there is no cell "${cell}" of lines`);
  const clauses = linesClauses(spec.params, context);
  const errorsOnly = isErrorsOnly(spec.params, context.log);
  const wanted = { clauses, errorsOnly, order: spec.params.order, offset, limit: Math.min(limit, mostLines) };
  const { total, lines } = await session.lines(wanted, signal);
  return {
    total,
    lines: lines.map((line) => ({
      file: line.file,
      name: path.basename(line.file),
      offset: line.offset,
      line: line.line,
      text: line.text,
      isCut: line.isCut,
      problem: line.problem,
      isError: line.isError,
      marks: lineMarks(line, context, clauses),
    })),
  };
}
