import * as l10n from '@vscode/l10n';
import { answerCell, type Run } from '../cells/ask';
import type { BreakdownAnswer } from '../cells/breakdown';
import type { CellAnswer, CellSpec } from '../cells/cell';
import { gathered } from '../cells/gathered';
import type { TrendAnswer, TrendMeasure } from '../cells/trend';
import type { TriangleAnswer } from '../cells/triangle';
import type { Held } from './emitter';
import type { Session } from './session';

/** An answer and the selection that it was computed for. */
export interface Answered {
  readonly rev: number;
  readonly answer: CellAnswer;
}

/**
 * Answers cells about the selection of now. One question is run once for one selection, whoever asks: panel, tree,
 * status bar and palette show the same numbers. What is asked in one turn goes to the worker together. When the selection changes, what still runs is aborted; when the log has
 * grown it ends, and who asks then has it asked anew.
 */
export class Answers implements Held {
  #rev = -1;
  #selectedAt = -1;
  #running = new AbortController();
  #run: Run = refuse;
  readonly #asked = new Map<string, Promise<Answered | null>>();
  readonly #listening: Held;

  constructor(private readonly session: Pick<Session, 'context' | 'selection' | 'selectedAt' | 'run' | 'changed'>) {
    this.#listening = session.changed.listen(() => this.#follow());
  }

  /** The answer; `null` where no log is open, or the selection changed before it came. @throws Error as the engine says. */
  ask(spec: CellSpec): Promise<Answered | null> {
    this.#follow();
    const key = JSON.stringify([spec.kind, spec.params]);
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = this.#answer(spec, this.#running.signal);
    this.#asked.set(key, asked);
    // Whoever asks again after a failure has it tried again.
    asked.catch(() => {
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    return asked;
  }

  /** The triangle of the selection of now; `null` as in `ask`. */
  async triangle(): Promise<TriangleAnswer | null> {
    const asked = await this.ask({ id: 'triangle', kind: 'triangle', params: {} });
    return asked?.answer.kind === 'triangle' ? asked.answer.answer : null;
  }

  /** The members of a dimension, the first `top` by themselves, or all; `null` as in `ask`. */
  async breakdown(dimension: string, top?: number): Promise<BreakdownAnswer | null> {
    const params = { dimension, ...(top === undefined ? {} : { top }) };
    const asked = await this.ask({ id: 'breakdown', kind: 'breakdown', params });
    return asked?.answer.kind === 'breakdown' ? asked.answer.answer : null;
  }

  /** A measure by day, whatever period is selected; `null` as in `ask`. */
  async trend(measure: TrendMeasure): Promise<TrendAnswer | null> {
    const asked = await this.ask({ id: 'trend', kind: 'trend', params: { measure } });
    return asked?.answer.kind === 'trend' ? asked.answer.answer : null;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#running.abort();
  }

  async #answer(spec: CellSpec, signal: AbortSignal): Promise<Answered | null> {
    for (;;) {
      const { context } = this.session;
      if (!context) return null;
      try {
        const answer = await answerCell(spec, context, this.#run);
        return signal.aborted ? null : { rev: context.selection.rev, answer };
      } catch (error) {
        if (signal.aborted) return null;
        // The log has grown out of what was asked.
        if (this.session.context?.selection.rev === context.selection.rev) throw error;
      }
    }
  }

  #follow(): void {
    const { selection, selectedAt } = this.session;
    if (selection.rev === this.#rev) return;
    this.#rev = selection.rev;
    this.#asked.clear();
    if (selectedAt !== this.#selectedAt) {
      this.#selectedAt = selectedAt;
      this.#running.abort();
      this.#running = new AbortController();
    }
    const { signal } = this.#running;
    this.#run = gathered((queries) => {
      // The members of queries that were made before the log grew are others than those of now.
      if (this.session.selection.rev !== selection.rev) return refuse(queries);
      return this.session.run(queries, signal);
    });
  }
}

const refuse: Run = () => Promise.reject(new Error(l10n.t('the log has changed meanwhile; ask again')));
