import * as l10n from '@vscode/l10n';
import type { OwnPattern } from '../../../model/ownPattern';
import { ReadError } from '../../readError';
import { withDeadline } from './withDeadline';

/** Milliseconds that one line may take: a pattern that takes them was caught in its own repetitions. */
const longestMatch = 250;
/** Milliseconds that a batch of lines may take on average: some hundred times what an ordinary pattern takes. */
const batchTime = 20;
/** Milliseconds beyond that average at which the pattern is given up. */
const mostOwed = 3000;
const groupsCompiled = 100;
/** Another format does without the pattern. */
const choices = ['format'] as const;

/**
 * A regular expression for lines, run so that it cannot hang: log and pattern may be made to. Matching is stopped by a
 * deadline, as the expressions of JavaScript have no bound of their own. All readers of a log share one, so that its time
 * is counted over all files.
 */
export class LinePattern {
  readonly names: readonly string[];
  private readonly expression: RegExp;
  /** Milliseconds taken beyond the average; quick batches pay them back, as the machine may be busy for a moment. */
  private owed = 0;

  /** @throws ReadError naming the pattern and the remedy: no regular expression, or one without a group `time`. */
  constructor(
    private readonly own: OwnPattern,
    private readonly now = (): number => performance.now(),
  ) {
    const { name, pattern } = own;
    try {
      this.expression = new RegExp(pattern, 'd');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ReadError(l10n.t('the pattern "{0}" is no regular expression; correct it ({1})', name, why), {
        choices,
      });
    }
    this.names = groupNames(pattern);
    if (!this.names.includes('time'))
      throw new ReadError(
        l10n.t('the pattern "{0}" has no group named time; put (?<time>…) around the time stamp', name),
        { choices },
      );
  }

  /**
   * Matches a batch of lines and calls `found` with the place of each in turn and what was found in it, or `null`. `stopped` is
   * called instead for a line that took too long.
   * @throws ReadError once the pattern has taken too long on the whole.
   */
  matchAll(
    lines: readonly string[],
    found: (i: number, match: RegExpExecArray | null) => void,
    stopped: (i: number, reason: string) => void,
  ): void {
    const matches: (RegExpExecArray | null)[] = [];
    let from = 0;
    while (from < lines.length) {
      matches.length = 0;
      const start = from;
      const began = this.now();
      const done = withDeadline(longestMatch, () => {
        for (let i = start; i < lines.length; i++) matches.push(this.expression.exec(lines[i] ?? ''));
      });
      this.spend(this.now() - began);
      for (const [i, match] of matches.entries()) found(start + i, match);
      from = start + matches.length;
      // Stopped amid many lines: only one that then has all the time for itself is at fault.
      if (!done && matches.length === 0) stopped(from++, l10n.t('the pattern "{0}" takes too long', this.own.name));
    }
  }

  private spend(ms: number): void {
    this.owed = Math.max(0, this.owed + ms - batchTime);
    if (this.owed > mostOwed)
      throw new ReadError(
        l10n.t(
          'the pattern "{0}" takes too long; make it simpler, without a repetition inside of another such as (a+)+',
          this.own.name,
        ),
        { choices },
      );
  }
}

/** The names of a pattern's groups: that of an alternative which matches nothing is asked, as it has them all. */
function groupNames(pattern: string): readonly string[] {
  let names: readonly string[] = [];
  withDeadline(groupsCompiled, () => {
    names = Object.keys(new RegExp(`${pattern}|`).exec('')?.groups ?? {});
  });
  return names;
}
