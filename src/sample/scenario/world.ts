import type { Where } from './trait';

/** Errors of the service that come on top in a segment. Days are indices of the log's days, half-open. */
export interface Incident {
  readonly where: Where;
  readonly from: number;
  readonly to: number;
  /** The chance that an attempt fails by it; with `creeps` it is what comes on top with each day. */
  readonly chance: number;
  readonly creeps?: boolean;
}

/** People come less by their own will: by a share that is reached within two weeks. */
export interface Decline {
  readonly where: Where;
  readonly from: number;
  readonly depth: number;
}

/** Newcomers of a segment come so many times as often; those that are on top may come less and leave sooner. */
export interface Arrivals {
  readonly where: Where;
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  readonly zeal?: number;
  readonly life?: number;
}

/** What is wrong with the log itself. */
export type Fault =
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly where: Where }
  | { readonly kind: 'bots'; readonly from: number; readonly share: number }
  | { readonly kind: 'twice'; readonly from: number; readonly to: number }
  | { readonly kind: 'renamed'; readonly from: number }
  | { readonly kind: 'shifted'; readonly from: number; readonly hours: number };

/** What is planted in a log. */
export interface World {
  readonly days: number;
  /** People who are there on the first day. */
  readonly population: number;
  /** The day from which anything is planted. */
  readonly onset: number;
  readonly incidents: readonly Incident[];
  readonly declines: readonly Decline[];
  readonly arrivals: readonly Arrivals[];
  readonly faults: readonly Fault[];
  /** A day with an error of the service makes coming within seven days less likely: the hazard times e^-this. */
  readonly response: number;
  /** The chance that such a day was the last one. */
  readonly quit: number;
  /** Mean days that people stay. */
  readonly life: number;
  /** How much the chance of a fault of the user grows with each day of absence, as a share. */
  readonly forgetting: number;
  /** How much errors go with activity: the exponent of a person's rate of coming. */
  readonly exposure: number;
  /** How far seasons go up and down, and by how much holidays take people away. */
  readonly season: number;
  readonly holiday: number;
  /** From the onset on the ordinary errors of the service are so many times as likely. */
  readonly improvement: number;
  /** How far apart channels are in their errors: the log odds between the first and the last. */
  readonly channelOdds: number;
  /** The day of which each version came out. */
  readonly releases: readonly number[];
}
