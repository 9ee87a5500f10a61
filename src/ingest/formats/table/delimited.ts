import type { LogFormat } from '../logFormat';
import { readableShare } from '../readableShare';
import { DelimitedReader } from './delimitedReader';
import { holdsStamp, type TableHead } from './tableHead';

/** Fewer rows or cells than these are no table where no header says so. */
const fewestRows = 2;
const fewestCells = 3;

/**
 * A table as text after RFC 4180, cells parted by the one character `delimiter`, with a header row; without one, its
 * columns are numbered, and its score is scaled with `bareWeight`.
 */
export function delimited(id: string, name: string, delimiter: string, bareWeight = 0.85): LogFormat {
  const byte = delimiter.charCodeAt(0);
  return {
    id,
    name,
    score(sample) {
      let head: TableHead | null = null;
      let rows = 0;
      const share = readableShare(sample, (fields, sink) => {
        const counting = {
          accept: (...args: Parameters<typeof sink.accept>) => {
            rows++;
            sink.accept(...args);
          },
          reject: sink.reject,
        };
        return new DelimitedReader(fields, counting, byte, (found) => {
          head = found;
        });
      });
      return head === null ? 0 : scoreOf(head, share, rows, bareWeight);
    },
    reader: (fields, sink) => new DelimitedReader(fields, sink, byte),
    within(fields, sink, head, before) {
      const reader = new DelimitedReader(fields, sink, byte);
      return before === 'nothing' || reader.takeHead(head) ? reader : null;
    },
  };
}

/** Without names, only rows that are all alike and hold a time are taken for a table: text may hold commas, too. */
function scoreOf(head: TableHead, share: number, rows: number, bareWeight: number): number {
  if (!head.isNumbered) return share > 0.5 ? share : 0;
  const isTable = share > 0.98 && rows >= fewestRows && head.cells.length >= fewestCells && holdsStamp(head);
  return isTable ? bareWeight * share : 0;
}
