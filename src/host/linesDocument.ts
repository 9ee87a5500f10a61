import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { TextWindow } from '../model/logLines';
import { plainLine } from './plainLine';

/** A page of a file: so many lines from one on. */
export interface LinesDocument {
  readonly file: string;
  readonly firstLine: number;
  readonly lines: number;
}

const pageLines = 5000;
/** Lines before the first of the file's. */
export const headLines = 2;

/** The page that holds a line: pages begin at the same lines however they are come to. */
export const pageOf = (file: string, line: number): LinesDocument => ({
  file,
  firstLine: Math.floor((Math.max(1, line) - 1) / pageLines) * pageLines + 1,
  lines: pageLines,
});

/** A page as the query of a URI. */
export const pageName = ({ file, firstLine, lines }: LinesDocument): string => JSON.stringify([file, firstLine, lines]);

/** The page of such a query; `null` where it is none. */
export function pageNamed(query: string): LinesDocument | null {
  try {
    const [file, firstLine, lines] = JSON.parse(query) as readonly unknown[];
    if (typeof file !== 'string' || !isCount(firstLine) || !isCount(lines)) return null;
    return { file, firstLine, lines: Math.min(lines, pageLines) };
  } catch {
    return null;
  }
}

/** What stands above the lines: which they are, and how to go on. */
export function pageHead({ file }: LinesDocument, { firstLine, text, isEnd }: TextWindow, locale?: string): string {
  const count = (n: number): string => n.toLocaleString(locale);
  const last = firstLine + text.split('\n').length - 1;
  const place = [count(firstLine), count(last), plainLine(path.basename(file))] as const;
  const which = isEnd
    ? l10n.t('Lines {0} to {1}, the last, of {2}, read only.', ...place)
    : l10n.t('Lines {0} to {1} of {2}, read only.', ...place);
  return `${which} ${l10n.t('Log Health: Next Page of Lines, Previous Page of Lines, Find in Lines.')}\n\n`;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
