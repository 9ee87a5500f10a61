import { type Stats, statSync } from 'node:fs';
import path from 'node:path';

export interface StartArguments {
  /** The logs to open, absolute; none means the sample. */
  readonly files: readonly string[];
  /** The server's port; 0 takes a free one. */
  readonly port: number;
  /** Use the server even where there is a `code` command. */
  readonly server: boolean;
  readonly help: boolean;
}

export const startUsage = `npm start [-- [--port N] [--server] [FILE…]]
  FILE      a log; without one a sample of 1.2 million login events is made
  --port N  port of the VS Code server on 127.0.0.1 (or env PORT); by default a free one
  --server  do not use the "code" command, even if there is one`;

/**
 * Reads the command line of `npm start`.
 * @throws Error in one line: an unknown option, a port that is none, a file that is not there or is no file.
 */
export function startArguments(words: readonly string[], env: NodeJS.ProcessEnv, cwd: string): StartArguments {
  const files: string[] = [];
  let port = env.PORT ?? '';
  let server = false;
  let help = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--server') server = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (word === '--port') port = words[++i] ?? 'none';
    else if (word.startsWith('--port=')) port = word.slice('--port='.length);
    else if (word.startsWith('-')) throw new Error(`unknown option ${word}; "npm start -- --help" lists them`);
    else files.push(logFile(path.resolve(cwd, word)));
  }
  return { files, port: portNumber(port), server, help };
}

function portNumber(text: string): number {
  if (text === '') return 0;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`"${text}" is no port; give a number from 0 (any free one) to 65535`);
}

function logFile(file: string): string {
  const stats = statOf(file);
  if (stats === undefined) throw new Error(`${file} does not exist; name a log file, or none for the sample`);
  if (stats.isDirectory()) throw new Error(`${file} is a folder; name a log file in it`);
  if (!stats.isFile()) throw new Error(`${file} is no ordinary file; write its contents to one and name that`);
  return file;
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
