export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A dictionary-coded field: code 0 is an absent or empty value, code k is `values[k - 1]`. */
export interface DictionaryColumn {
  readonly field: string;
  readonly values: readonly string[];
  readonly codes: Codes;
}

/** The events of a log in file order, as read: what ingest hands to the engines. All arrays have `rows` entries. */
export interface Columns {
  readonly rows: number;
  /** Epoch milliseconds; with `localClock` they are clock readings, as if that clock were UTC's. */
  readonly time: Float64Array;
  /** `null` where no field can stand for a user. */
  readonly user: DictionaryColumn | null;
  /** 1 = error, 0 = success; `null` where no outcome is known. */
  readonly outcome: Uint8Array | null;
  readonly dimensions: readonly DictionaryColumn[];
  /** Index into the source's files. */
  readonly file: Uint16Array;
  /** Byte offset of the record's first byte in its file. */
  readonly offset: Float64Array;
  /**
   * Minutes east of UTC if every stamp of the log carried that one offset (0 for `Z`); `null` where stamps carried
   * none or several.
   */
  readonly offsetMinutes: number | null;
  /** True where stamps carried no offset at all: their clock is the report's zone, whatever that is. */
  readonly localClock: boolean;
}
