import { type Arguments, readArguments } from './arguments';
import { generateSample } from './generateSample';
import { type LoadOptions, loadedLog } from './loadedLog';
import { breakdown, kpi, matrix, type Report, type Reporter, schema, sql } from './reports';
import { textTable } from './textTable';
import { UsageError, usage } from './usage';

export interface Console {
  /** The bytes of sql-wasm.wasm. */
  wasm(): Uint8Array<ArrayBuffer>;
  out(text: string): void;
  err(text: string): void;
}

const reporters: Readonly<Record<string, Reporter>> = { schema, kpi, breakdown, matrix, sql };

/** Runs the command line; gives the exit code: 0 ok, 2 bad usage or unreadable input, with one clear line on stderr. */
export async function main(argv: readonly string[], { wasm, out, err }: Console): Promise<number> {
  const status = progressLine(err);
  try {
    const given = readArguments(argv);
    if (given.command === 'help') {
      out(usage);
      return 0;
    }
    if (given.command === 'generate') {
      out(`${JSON.stringify(await generateSample(given, status.show))}\n`);
      return 0;
    }
    const report = await reportOf(given, {
      wasm,
      onProgress: (bytes, all) => status.show(`reading: ${percent(bytes, all)}`),
    });
    status.clear();
    out(given.json ? `${JSON.stringify(report.json, null, 2)}\n` : `${report.sentence}\n\n${textTable(report.table)}`);
    return 0;
  } catch (error) {
    status.clear();
    const hint = error instanceof UsageError ? '; log-health --help tells how' : '';
    err(`log-health: ${error instanceof Error ? error.message : String(error)}${hint}\n`);
    return 2;
  } finally {
    status.clear();
  }
}

async function reportOf(given: Arguments, options: LoadOptions): Promise<Report> {
  const reporter = Object.hasOwn(reporters, given.command) ? reporters[given.command] : undefined;
  if (!reporter)
    throw new UsageError(
      `unknown command "${given.command}"; known: ${[...Object.keys(reporters), 'generate'].join(', ')}`,
    );
  if (given.command === 'sql' && given.operands.length < 2) throw new UsageError('sql needs FILE and a statement');
  const files = given.command === 'sql' ? given.operands.slice(0, -1) : given.operands;
  return reporter(await loadedLog(files, given, options), given, options);
}

const percent = (part: number, all: number): string => `${all === 0 ? 0 : Math.floor((100 * part) / all)} %`;

/** One line on a terminal's stderr that is written over; nothing where stderr is not a terminal. */
function progressLine(err: (text: string) => void): { show(text: string): void; clear(): void } {
  let shown = false;
  const live = process.stderr.isTTY === true;
  return {
    show(text) {
      if (!live) return;
      shown = true;
      err(`\r\x1b[K${text}`);
    },
    clear() {
      if (shown) err('\r\x1b[K');
      shown = false;
    },
  };
}
