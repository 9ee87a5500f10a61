/** Where and when errors rose. */
export interface Incident {
  /** 1 for each row of the segment. */
  readonly inside: Uint8Array;
  /** Indices of days of the calendar, half-open. */
  readonly from: number;
  readonly to: number;
}

export interface LinkWanted {
  /** 1 for each row to look at; `null`: all. */
  readonly kept: Uint8Array | null;
  /** The name of a dimension within whose members users are compared; `null`: none. */
  readonly segment: string | null;
  /** The errors whose loss is asked for; `null`: all errors. */
  readonly incident: Incident | null;
}
