export type StampKind = 'ISO times' | 'dates' | 'web server times' | `epoch ${'seconds' | 'ms' | 'µs' | 'ns'}`;

/** What a parser says beside the milliseconds. */
export interface Stamp {
  kind: StampKind;
  /** Minutes east of UTC that the stamp carried; NaN where it carried none. */
  offset: number;
}
