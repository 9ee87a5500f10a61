import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import type { MeasureId } from '../../measures/measure';
import type { WordedLog } from '../../model/clauseWords';
import { isoUnit } from '../../model/grain';
import type { Hotspots } from '../../model/hotspot';
import { hotspotWords } from '../../model/hotspotWords';
import type { HotspotsAnswer } from '../hotspots';
import type { CellTable } from './cellTable';

/** How much there is to search: the hotspots themselves are found by who shows them. */
export const hotspotsCounts = ({ events, errors }: HotspotsAnswer): CellTable => ({
  columns: [of('events'), of('errors')],
  rows: [[events, errors]],
});

const of = (id: MeasureId) => ({ name: measureOf(id).label, format: measureOf(id).format });

/** The hotspots, one a row; days as ISO dates. */
export function hotspotsTable({ hotspots }: Hotspots, log: WordedLog): CellTable {
  const { grain } = log.calendar;
  return {
    columns: [
      { name: l10n.t('Segment'), format: null },
      of('events'),
      of('errors'),
      of('error_rate'),
      { ...of('error_rate'), name: l10n.t('Rate of the rest') },
      of('lift'),
      of('excess_errors'),
      of('impacted_users'),
      { ...of('error_rate'), name: l10n.t('Rate before') },
      { ...of('lift'), name: l10n.t('Among users not searched') },
      { name: 'p', format: null },
      { name: l10n.t('Since'), format: null },
      { name: l10n.t('Until'), format: null },
    ],
    rows: hotspots.map(({ segment, onset, ...hotspot }) => [
      hotspotWords({ segment, spans: hotspot.spans }, log),
      hotspot.events,
      hotspot.errors,
      hotspot.errorRate,
      hotspot.restRate,
      hotspot.lift,
      hotspot.excessErrors,
      hotspot.impactedUsers,
      hotspot.before?.errorRate ?? null,
      hotspot.heldOut?.times ?? null,
      hotspot.pValue.toFixed(3),
      onset && isoUnit(onset.day, grain),
      onset && onset.until !== null ? isoUnit(onset.until, grain) : null,
    ]),
  };
}
