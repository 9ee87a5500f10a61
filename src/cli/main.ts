import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import { plainText } from '../model/plainText';
import type { Source } from '../model/source';
import { type Arguments, readArguments } from './arguments';
import { generateSample } from './generateSample';
import { jsonText } from './jsonText';
import { type LoadedLog, type LoadOptions, loadedLog } from './loadedLog';
import type { Report } from './report';
import { reporters } from './reports';
import { sourceLine } from './sourceLine';
import { textTable } from './textTable';
import { UsageError, usage } from './usage';
import { withPart } from './withPart';

interface Console {
  /** The bytes of sql-wasm.wasm. */
  wasm(): Uint8Array<ArrayBuffer>;
  /** Threads that help to read large logs. */
  readonly threads?: RangeThreads;
  out(text: string): void;
  err(text: string): void;
  /** Whether `err` writes to a terminal, where progress is shown. */
  readonly live?: boolean;
}

/** Every command. */
export const commandNames: readonly string[] = [...Object.keys(reporters), 'generate'];

/** Runs the command line; gives the exit code: 0 ok, 2 bad usage or unreadable input, with one clear line on stderr. */
export async function main(
  argv: readonly string[],
  { wasm, threads, out, err, live = false }: Console,
): Promise<number> {
  const status = progressLine(err, live);
  try {
    const given = readArguments(argv);
    if (given.command === 'help') {
      out(usage);
      return 0;
    }
    if (given.command === 'generate') {
      out(jsonText(await generateSample(given, status.show)));
      return 0;
    }
    const { report, source } = await reportOf(given, {
      wasm,
      threads,
      onProgress: (bytes, all) => status.show(`reading: ${percent(bytes, all)}`),
    });
    status.clear();
    // Nothing is lost in silence, whatever is asked.
    const isTold = given.command === 'schema' && !given.json;
    if (source && !isTold && (source.rejected > 0 || source.passedOver.length > 0))
      err(`log-health: ${plainText(sourceLine(source))}\n`);
    out(given.json ? jsonText(report.json, 2) : textOf(report));
    return 0;
  } catch (error) {
    status.clear();
    const hint = error instanceof UsageError ? '; log-health --help tells how' : '';
    const message = error instanceof Error ? error.message : String(error);
    err(`log-health: ${plainText(message)}${hint}\n`);
    return 2;
  } finally {
    status.clear();
  }
}

async function reportOf(given: Arguments, options: LoadOptions): Promise<{ report: Report; source: Source | null }> {
  const reporter = Object.hasOwn(reporters, given.command) ? reporters[given.command] : undefined;
  if (!reporter) throw new UsageError(`unknown command "${given.command}"; known: ${commandNames.join(', ')}`);
  const loaded: LoadedLog[] = [];
  const load = async (files: readonly string[]): Promise<LoadedLog> => {
    const log = await loadedLog(files, given, options);
    loaded.push(log);
    return log;
  };
  const report = await reporter(given, load, options.wasm);
  const info = loaded[0]?.info;
  return { report: info ? withPart(report, info) : report, source: info?.source ?? null };
}

const textOf = ({ notes, table, lines }: Report): string =>
  `${notes.map(plainText).join('\n')}\n\n${lines ? lines.map((line) => `${plainText(line)}\n`).join('') : textTable(table)}`;

const percent = (part: number, all: number): string => `${all === 0 ? 0 : Math.floor((100 * part) / all)} %`;

/** One line on a terminal that is written over; nothing where there is none. */
function progressLine(err: (text: string) => void, live: boolean): { show(text: string): void; clear(): void } {
  let shown = false;
  return {
    show(text) {
      if (!live) return;
      shown = true;
      err(`\r\x1b[K${plainText(text)}`);
    },
    clear() {
      if (shown) err('\r\x1b[K');
      shown = false;
    },
  };
}
