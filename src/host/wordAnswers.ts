import { type Asked, answerQuestions, type Question, questionsOf } from '../cells/asked/askWords';
import { Vocabulary } from '../cells/asked/vocabulary';
import type { Dimension } from '../model/events';
import type { Session } from './session';

/** What a text may ask, and the words of it that say nothing. */
export interface WordQuestions {
  readonly questions: readonly Question[];
  readonly unknown: readonly string[];
}

/** Reads and answers questions in words about the open log, of which only the latest is answered. */
export class WordAnswers {
  #asking = new AbortController();
  #known: { readonly dimensions: readonly Dimension[]; readonly vocabulary: Vocabulary } | null = null;

  constructor(private readonly session: Pick<Session, 'log' | 'selection' | 'run'>) {}

  /** What a text may ask; nothing where no log is open. */
  read(text: string): WordQuestions {
    const { log } = this.session;
    if (!log) return { questions: [], unknown: [] };
    if (this.#known?.dimensions !== log.dimensions)
      this.#known = { dimensions: log.dimensions, vocabulary: new Vocabulary(log.dimensions) };
    return questionsOf(text, this.#known.vocabulary, log);
  }

  /** The answers; `null` where another was asked or all was cancelled before they came. @throws Error as the engine says */
  async answer(text: string): Promise<readonly Asked[] | null> {
    this.cancel();
    const { signal } = this.#asking;
    for (;;) {
      const { log, selection } = this.session;
      if (!log) return null;
      try {
        const answers = await answerQuestions(this.read(text).questions, log, (queries) =>
          this.session.run(queries, signal),
        );
        return signal.aborted ? null : answers;
      } catch (error) {
        if (signal.aborted) return null;
        // The log has grown meanwhile: the numbers are asked of what it is now.
        if (this.session.selection.rev === selection.rev) throw error;
      }
    }
  }

  /** Nothing that was asked before is answered any more. */
  cancel(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
  }
}
