import type { Columns } from '../../model/columns';
import type { FileTail } from './fileTail';
import { SourceCounts } from './sourceCounts';
import type { TakenPieces } from './takePieces';

/** What a file's last records were when it had been read up to a byte. */
interface Shown {
  readonly position: number;
  readonly taken: TakenPieces;
}

/** How the open records of a log's files have changed. */
interface OpenChange {
  readonly pieces: readonly Columns[];
  /** The places of events that were shown before and are taken back, by their file. */
  readonly takenBack: ReadonlyMap<number, ReadonlySet<number>>;
  /** False where nothing was shown or taken back, not even a rejected record. */
  readonly hasChanged: boolean;
}

/**
 * The last records of files, that may go on and be read again: shown as they are, should nothing follow. Such a record can
 * be long, so those of a file are read again only once it has more bytes.
 */
export class OpenRecords {
  private readonly shown = new Map<FileTail, Shown>();

  /** What was counted of them. */
  get counts(): SourceCounts {
    return [...this.shown.values()].reduce((sum, { taken }) => sum.with(taken.counts), new SourceCounts());
  }

  /** Takes back those of files that have been read on or are followed no more, and shows what there is now. */
  async renew(tails: readonly FileTail[], show: (tail: FileTail) => Promise<TakenPieces>): Promise<OpenChange> {
    const open = new Set(tails.filter((tail) => tail.settledTo < tail.position));
    const takenBack = new Map<number, ReadonlySet<number>>();
    for (const [tail, { position, taken }] of this.shown) {
      if (open.has(tail) && tail.position === position) continue;
      for (const [index, places] of taken.places) takenBack.set(index, places);
      this.shown.delete(tail);
    }
    const pieces: Columns[] = [];
    let hasChanged = takenBack.size > 0;
    for (const tail of open) {
      if (this.shown.has(tail)) continue;
      const taken = await show(tail);
      this.shown.set(tail, { position: tail.position, taken });
      pieces.push(...taken.pieces);
      if (taken.places.size > 0) hasChanged = true;
    }
    return { pieces, takenBack, hasChanged };
  }
}
