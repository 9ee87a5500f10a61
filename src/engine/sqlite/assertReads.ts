import * as l10n from '@vscode/l10n';
import type { Database } from 'sql.js';

const writes = new Set(['OpenWrite', 'Vacuum', 'AutoCommit', 'JournalMode', 'Destroy', 'CreateBtree', 'Clear']);

/**
 * Writes hide in WITH … INSERT; the program that SQLite makes of the statement tells.
 * @throws Error if the statement would change anything.
 */
export function assertReads(db: Database, statement: string): void {
  const program = db.prepare(`EXPLAIN ${statement}`);
  try {
    while (program.step()) {
      const { opcode, p2 } = program.getAsObject();
      if (writes.has(String(opcode)) || (opcode === 'Transaction' && p2 !== 0)) {
        throw new Error(l10n.t('the statement would change the data; only reading is allowed here'));
      }
    }
  } finally {
    program.free();
  }
}
