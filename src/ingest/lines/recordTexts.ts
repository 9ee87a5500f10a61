import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { RecordText } from '../../model/logLines';
import { newline, nul } from '../bytes/byteClass';
import { paddingAt } from '../bytes/padding';
import { type LogFile, withOpen } from '../files/logFile';
import type { LogFormat, SamplePiece } from '../formats/logFormat';
import { readHead } from '../sampling/readSample';
import { openSource } from '../sources/openSource';
import type { LineCounts } from './lineCounts';
import { LineWalk } from './lineWalk';
import { recordLength } from './recordLength';

/** Longer texts are cut. */
export const longestText = 16 * 1024;
/** Bytes looked at for the end of a record. */
const reach = 64 * 1024;

export const gone = (name: string): RecordText => ({
  line: null,
  text: '',
  isCut: false,
  problem: l10n.t('{0} has changed since it was read: this line is no longer there. Open the log again.', name),
});

/**
 * The records that begin at some bytes of a file, by these; the file is passed through once.
 * @throws ReadError if it cannot be read; the signal's reason.
 */
export function recordTexts(
  file: LogFile,
  offsets: readonly number[],
  { format, counts }: { readonly format: LogFormat | null; readonly counts: LineCounts },
  signal: AbortSignal,
): Promise<ReadonlyMap<number, RecordText>> {
  return withOpen(file, async (source, handle) => {
    const start = openSource(file, handle);
    const head = format && (await readHead(start));
    await start.close();
    const walk = new LineWalk(file, { source, handle }, counts, signal);
    const texts = new Map<number, RecordText>();
    for (const offset of [...new Set(offsets)].sort((a, b) => a - b))
      texts.set(offset, (await recordAt(walk, offset, { file, format, head })) ?? gone(file.name));
    return texts;
  });
}

/** The record at a byte, or `null` where something else stands there now. */
async function recordAt(
  walk: LineWalk,
  offset: number,
  {
    file,
    format,
    head,
  }: { readonly file: LogFile; readonly format: LogFormat | null; readonly head: SamplePiece | null },
): Promise<RecordText | null> {
  // Formats that can be entered anywhere have records of whole lines.
  const isOfLines = format?.within !== undefined;
  if (isOfLines && offset > file.form.bom) {
    const [before] = (await walk.toOffset(offset - 1)) ? await walk.peek(1) : [];
    if (before !== newline && before !== nul) return null;
  }
  if (!(await walk.toOffset(offset))) return null;
  const { line } = walk.at;
  const ahead = await walk.peek(reach);
  if (ahead.length === 0) return null;
  const bytes = ahead.subarray(0, paddingAt(ahead, 0, ahead.length, false));
  const isAll = bytes.length < reach;
  const lines = wholeLines(bytes, isAll);
  const found = format && head && lines ? recordLength(format, head, lines, offset) : null;
  if (found === null && isOfLines && lines) return null;
  const end = Math.min(found ?? lineLength(bytes), bytes.length);
  const isOpen = !isAll && end >= (lines?.length ?? bytes.length);
  const text = Buffer.from(bytes.subarray(0, Math.min(end, longestText))).toString('utf8');
  return { line, text: text.trimEnd(), isCut: isOpen || end > longestText, problem: null };
}

/** The bytes up to and with their last newline; at the end of a text all, with one; `null` where there is none. */
function wholeLines(bytes: Uint8Array, isAll: boolean): Uint8Array | null {
  const end = bytes.lastIndexOf(newline) + 1;
  if (!isAll || end === bytes.length) return end === 0 ? null : bytes.subarray(0, end);
  const lines = new Uint8Array(bytes.length + 1);
  lines.set(bytes);
  lines[bytes.length] = newline;
  return lines;
}

function lineLength(bytes: Uint8Array): number {
  const end = bytes.indexOf(newline);
  return end < 0 ? bytes.length : end;
}
