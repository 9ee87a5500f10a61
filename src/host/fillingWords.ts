import * as l10n from '@vscode/l10n';
import type { EngineEvents } from '../protocol/engineProtocol';

/** "412,000 of 1,200,000 events in the star schema", then what is done with them. */
export function fillingWords({ phase, rows, of }: EngineEvents['star'], locale?: string): string {
  if (phase === 'indexes') return l10n.t('making the indexes of the star schema');
  const done = rows.toLocaleString(locale);
  return of === 1
    ? l10n.t('{0} of 1 event in the star schema', done)
    : l10n.t('{0} of {1} events in the star schema', done, of.toLocaleString(locale));
}
