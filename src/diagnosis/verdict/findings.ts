import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Hotspot, Hotspots } from '../../model/hotspot';
import type { Link, NoLink } from '../../model/link';
import type { Artefacts } from '../artefacts/artefact';
import type { LifecycleChange } from '../decomposition/lifecycleChange';
import type { DimensionRateChange } from '../decomposition/rateChanges';
import type { Estimate } from '../estimate';
import type { EventStudy } from '../link/eventStudy';
import type { Incident } from '../link/linkWanted';
import type { SegmentPrecedence } from '../link/segmentPrecedence';
import type { ArrivalScan } from './arrivalScan';
import type { Fall } from './fallBetween';
import type { FallScan } from './fallScan';
import type { IncidentDays } from './incidentDays';
import type { MemberFall } from './memberFalls';
import type { Newcomers } from './newcomers';
import type { ServiceErrors } from './serviceErrors';

/** Users of the log before and since, against what is to be expected. */
export interface EngagementFound {
  /** The chance that users became fewer by their own will: at once with errors, or else from any day on. */
  readonly chance: number;
  /** Indices of days of the calendar from which on they are fewer, and the ends of its range. */
  readonly from: number;
  readonly lo: number;
  readonly hi: number;
  /** When users became fewer by all days alone, whatever errors did; `null` where that was not looked for. */
  readonly own: FallScan | null;
  /** Of all users since then. */
  readonly all: Fall;
  /** How large that is, relative: from a day that was chosen by it, as large as it is believed in. */
  readonly change: Estimate;
  /** Of users who were elsewhere than where errors rose; `null` where errors did not rise, or nearly everybody was there. */
  readonly elsewhere: Fall | null;
  /** Members whose users fell behind all others, by falling chance. */
  readonly members: readonly MemberFall[];
  /** The smallest change that would be seen four times out of five. */
  readonly detectable: number;
}

export interface ErrorsFound {
  /** The answer to what changed of errors that are not the users' own faults. */
  readonly change: Hotspots;
  /** Where and when errors rose; `null` where they did not, or only as other users came. */
  readonly incident: Incident | null;
  readonly hotspots: readonly Hotspot[];
  /** The dimension whose members have other shares than before, where the error rate rose by that alone. */
  readonly mix: DimensionRateChange | null;
  /** The dimension whose members are told apart in the link. */
  readonly segment: string | null;
}

/** All that was found of a log, before anything is made of it. */
export interface Findings {
  readonly events: Events;
  readonly full: DayRange;
  readonly hasUsers: boolean;
  readonly hasErrors: boolean;
  readonly artefacts: Artefacts;
  readonly engagement: EngagementFound | { readonly reason: string };
  readonly errors: ErrorsFound;
  /** Of whom the incident can have cost days; `null` without one. */
  readonly incidentDays: IncidentDays | null;
  /** What is not among these errors. */
  readonly ownFaults: ServiceErrors['own'];
  readonly link: Link | NoLink;
  readonly study: EventStudy | NoLink;
  readonly precedence: SegmentPrecedence | NoLink;
  readonly arrivals: ArrivalScan | null;
  readonly newcomers: Newcomers | { readonly reason: string };
  /** `null` where users cannot be followed, or there are no days before. */
  readonly lifecycle: LifecycleChange | null;
}
