import { hotspotSource } from '../cells/hotspots';
import { findHotspots } from '../diagnosis/hotspots/findHotspots';
import { clauseWords } from '../model/clauseWords';
import { type Grain, isoUnit } from '../model/grain';
import type { Hotspot, Hotspots } from '../model/hotspot';
import { plural } from '../model/plural';
import { figure } from './figure';
import type { LoadedLog } from './loadedLog';
import type { Reporter } from './report';

const columns = ['events', 'errors', 'error_rate', 'lift', 'excess_errors', 'impacted_users'] as const;

/** The segments where errors are more than elsewhere, and since when. */
export const hotspots: Reporter = async ({ operands }, load) => {
  const { info, events, context } = await load(operands);
  const { clauses } = context.selection;
  const found = await findHotspots(events, { clauses });
  const { grain } = info.calendar;
  return {
    json: { hotspots: found.hotspots.map((hotspot) => asJson(hotspot, grain)), searched: found.searched },
    notes: notesOf(found, info),
    table: [
      ['segment', ...columns, 'rest_rate', 'p', 'since'],
      ...found.hotspots.map((hotspot) => {
        const stats = statsOf(hotspot);
        return [
          clauseWords({ source: hotspotSource, kind: 'points', ...hotspot.segment }, info),
          ...columns.map((column) => figure(column, stats[column])),
          figure('error_rate', hotspot.restRate),
          { figure: hotspot.pValue.toFixed(3) },
          onsetWords(hotspot, grain),
        ];
      }),
    ],
  };
};

function notesOf({ hotspots: found, searched, leftOut }: Hotspots, { inference }: LoadedLog['info']): string[] {
  if (!inference.roles.outcome) return ['No field tells errors from successes, so there is no friction to find.'];
  const what = `${searched} ${plural(searched, 'segment')} searched`;
  const told = found.length > 0 ? what : `${what}: none has more errors than luck and its users explain`;
  return [told, ...leftOut.map(({ dimension, why }) => `not searched: ${dimension}, ${why}`)];
}

const statsOf = (hotspot: Hotspot) => ({
  events: hotspot.events,
  errors: hotspot.errors,
  error_rate: hotspot.errorRate,
  lift: hotspot.lift,
  excess_errors: hotspot.excessErrors,
  impacted_users: hotspot.impactedUsers,
});

const asJson = (hotspot: Hotspot, grain: Grain) => ({
  segment: Object.fromEntries(
    hotspot.segment.dimensions.map((name, i) => [name, hotspot.segment.keys.map((key) => key[i] ?? null)]),
  ),
  ...statsOf(hotspot),
  rest_rate: hotspot.restRate,
  p_value: hotspot.pValue,
  onset: hotspot.onset && {
    day: isoUnit(hotspot.onset.day, grain),
    lo: isoUnit(hotspot.onset.lo, grain),
    hi: isoUnit(hotspot.onset.hi, grain),
    until: hotspot.onset.until === null ? null : isoUnit(hotspot.onset.until, grain),
  },
});

function onsetWords({ onset }: Hotspot, grain: Grain): string {
  if (!onset) return '';
  const until = onset.until === null ? '' : `, until ${isoUnit(onset.until, grain)}`;
  const range = onset.lo < onset.hi ? ` (${isoUnit(onset.lo, grain)} to ${isoUnit(onset.hi, grain)})` : '';
  return `${isoUnit(onset.day, grain)}${range}${until}`;
}
