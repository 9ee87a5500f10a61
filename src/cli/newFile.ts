import { existsSync } from 'node:fs';
import type { Arguments } from './arguments';
import { UsageError } from './usage';

/** The file that a command is to write. @throws UsageError where none is named, or one that is there and may not be written over. */
export function newFile(
  { command, out, force }: Pick<Arguments, 'command' | 'out' | 'force'>,
  example: string,
): string {
  if (out === undefined) throw new UsageError(`${command} needs --out ${example}`);
  if (!force && existsSync(out)) throw new UsageError(`${out} is there already; choose another name, or add --force`);
  return out;
}
