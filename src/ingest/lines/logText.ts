import type { LinePlace, LogLine, TextWindow } from '../../model/logLines';
import type { LogFile } from '../files/logFile';
import { logFileAt } from '../files/logFileAt';
import type { LogFormat } from '../formats/logFormat';
import { ReadError } from '../readError';
import { LineCounts } from './lineCounts';
import { recordTexts } from './recordTexts';
import { findText, textWindow } from './textWindow';

interface KnownText {
  readonly inode: number;
  readonly size: number;
  readonly counts: LineCounts;
}

/** The text of a log's files, read from the disk where it is asked for; remembers where lines are. */
export class LogText {
  readonly #known = new Map<string, KnownText>();

  /** @param formatOf the format that a file, by its path, was read by; `null` where that is not known */
  constructor(private readonly formatOf: (file: string) => LogFormat | null) {}

  /** The records at some places, in their order. What cannot be read is told in the line. @throws the signal's reason. */
  async lines(places: readonly LinePlace[], signal: AbortSignal): Promise<readonly LogLine[]> {
    const byFile = new Map<string, ReadonlyMap<number, Omit<LogLine, keyof LinePlace>>>();
    const problems = new Map<string, string>();
    for (const file of new Set(places.map((place) => place.file))) {
      const offsets = places.filter((place) => place.file === file).map(({ offset }) => offset);
      try {
        const { found, counts } = await this.#look(file);
        byFile.set(file, await recordTexts(found, offsets, { format: this.formatOf(file), counts }, signal));
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ReadError)) throw error;
        problems.set(file, error.message);
      }
    }
    return places.map((place) => {
      const text = byFile.get(place.file)?.get(place.offset);
      return { ...place, ...(text ?? { line: null, text: '', isCut: false, problem: problems.get(place.file) ?? '' }) };
    });
  }

  /** Lines of a file from one on. @throws ReadError if the file cannot be read; the signal's reason. */
  async window(file: string, firstLine: number, lines: number, signal: AbortSignal): Promise<TextWindow> {
    const { found, counts } = await this.#look(file);
    return textWindow(found, { firstLine, lines }, counts, signal);
  }

  /** The first line from one on that holds a text; `null` where none does. @throws ReadError; the signal's reason. */
  async find(file: string, text: string, fromLine: number, signal: AbortSignal): Promise<number | null> {
    const { found, counts } = await this.#look(file);
    return findText(found, { text, fromLine }, counts, signal);
  }

  /** The file as it is now, with what is known of its lines; a file that was replaced or cut is counted anew. */
  async #look(path: string): Promise<{ readonly found: LogFile; readonly counts: LineCounts }> {
    const found = await logFileAt(path);
    const known = this.#known.get(path);
    const isSame = known?.inode === found.inode && found.size >= known.size;
    const counts = isSame ? known.counts : new LineCounts();
    this.#known.set(path, { inode: found.inode, size: found.size, counts });
    return { found, counts };
  }
}
