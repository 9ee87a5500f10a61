import type { Diagnosis, DiagnosisStage, DiagnosisWanted } from '../model/diagnosis';
import type { Events } from '../model/events';
import { gather } from './verdict/gather';
import { judge } from './verdict/judge';
import { told } from './verdict/told';

/**
 * Whether users come less, and whether errors or their own will are behind it, with the evidence for it and against.
 * @throws the signal's reason once it is aborted; Error naming an unknown dimension
 */
export async function diagnose(
  events: Events,
  wanted: DiagnosisWanted,
  signal?: AbortSignal,
  onStage: (stage: DiagnosisStage) => void = () => undefined,
): Promise<Diagnosis> {
  const found = await gather(events, wanted, signal, onStage);
  onStage('verdict');
  return told(found, judge(found));
}
