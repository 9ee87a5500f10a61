import type { EventStore } from '../columns/eventStore';
import type { FileTail } from './fileTail';
import { FolderLooks } from './folderLooks';

/** Records of one file. */
interface TailPiece {
  readonly tail: FileTail;
  readonly store: EventStore;
}

/** The records of one look at the files of a log. */
export class TailBatch {
  readonly pieces: TailPiece[] = [];
  /** Bytes of the files that were read for it. */
  bytes = 0;
  readonly folders = new FolderLooks();

  constructor(private readonly newStore: () => EventStore) {}

  get records(): number {
    return this.pieces.reduce((sum, { store }) => sum + store.records, 0);
  }

  /** A store for more records of a file. */
  storeOf(tail: FileTail): EventStore {
    const known = this.pieces.find((piece) => piece.tail === tail);
    if (known) return known.store;
    const store = this.newStore();
    store.beginFile(tail.path);
    this.pieces.push({ tail, store });
    return store;
  }
}
