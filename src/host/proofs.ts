import type { TriangleAnswer } from '../cells/triangle';
import type { Hotspot } from '../model/hotspot';
import type { LogInfo } from '../model/logInfo';
import type { LogLine } from '../model/logLines';
import { type Clause, periodSource } from '../model/selection';
import type { Session } from './session';

/** A line that proves something bad about the log, and what. */
export interface Proof {
  /** A file of the log. */
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  /** The segment with more errors than the rest; `null` where it is the log as a whole. */
  readonly hotspot: Hotspot | null;
  readonly errorRate: number;
  readonly errors: number;
}

/** More hotspots than these are for the panel. */
const most = 3;

/**
 * The first failing line of each of the strongest hotspots, from the day on which its errors rose; where there is no
 * hotspot, the first failing line of the log. None of a log without errors. @throws CallError
 */
export async function proofsOf(
  session: Pick<Session, 'lines' | 'hotspotsOfAll'>,
  log: LogInfo,
  triangle: () => Promise<TriangleAnswer | null>,
): Promise<readonly Proof[]> {
  if (!log.inference.roles.outcome) return [];
  const firstOf = async (clauses: readonly Clause[]): Promise<LogLine | undefined> => {
    const { lines } = await session.lines({ clauses, errorsOnly: true, order: 'oldest', offset: 0, limit: 1 });
    return lines[0];
  };
  const { hotspots } = await session.hotspotsOfAll();
  const proofs: Proof[] = [];
  for (const hotspot of hotspots.slice(0, most)) {
    const { errorRate, errors } = hotspot;
    const proof = proofAt(await firstOf(clausesOf(hotspot, log)), { hotspot, errorRate, errors });
    if (proof) proofs.push(proof);
  }
  if (hotspots.length > 0) return proofs;
  const { error_rate: errorRate, errors } = (await triangle())?.measures ?? { error_rate: null, errors: 0 };
  if (errorRate === null || !errors) return [];
  const proof = proofAt(await firstOf([]), { hotspot: null, errorRate, errors });
  return proof ? [proof] : [];
}

/** The hotspot since its onset. */
function clausesOf({ segment, onset }: Hotspot, { calendar }: LogInfo): readonly Clause[] {
  const points: Clause = { source: 'proof', kind: 'points', ...segment };
  if (!onset) return [points];
  const to = onset.until ?? calendar.firstDay + calendar.days;
  return [points, { source: periodSource, kind: 'period', from: onset.day, to }];
}

function proofAt(place: LogLine | undefined, what: Pick<Proof, 'hotspot' | 'errorRate' | 'errors'>): Proof | null {
  const { file, line = null } = place ?? {};
  // A record that could not be read any more has no line.
  return file === undefined || line === null ? null : { file, line, ...what };
}
