import { plural } from '../model/plural';
import type { EngineEvents } from '../protocol/engineProtocol';

/** "412,000 of 1,200,000 events in the star schema", then what is done with them. */
export function fillingWords({ phase, rows, of }: EngineEvents['star'], locale?: string): string {
  if (phase === 'indexes') return 'making the indexes of the star schema';
  return `${rows.toLocaleString(locale)} of ${of.toLocaleString(locale)} ${plural(of, 'event')} in the star schema`;
}
