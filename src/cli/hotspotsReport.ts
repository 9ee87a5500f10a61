import { findHotspots } from '../diagnosis/hotspots/findHotspots';
import { measureOf } from '../measures/catalogue';
import { formatValue } from '../model/format';
import { type Grain, isoUnit } from '../model/grain';
import type { Hotspot, Hotspots } from '../model/hotspot';
import { changeWords, hotspotMembers, hotspotWords } from '../model/hotspotWords';
import { plural } from '../model/plural';
import { figure } from './figure';
import { hotspotJson, hotspotStats, membersOf } from './hotspotJson';
import type { LoadedLog } from './loadedLog';
import type { Reporter } from './report';

const columns = ['events', 'errors', 'error_rate', 'lift', 'excess_errors', 'impacted_users'] as const;

/** The segments where errors are more than elsewhere, and since when. */
export const hotspots: Reporter = async ({ operands, question }, load) => {
  const { info, events, context } = await load(operands);
  const { clauses } = context.selection;
  const found = await findHotspots(events, { clauses, question });
  const { grain } = info.calendar;
  return {
    json: {
      question,
      change: changeJson(found, grain),
      hotspots: found.hotspots.map((hotspot) => hotspotJson(hotspot, grain)),
      searched: found.searched,
    },
    notes: notesOf(found, info),
    table: [
      ['segment', ...columns, 'rest_rate', 'p', ...(question === 'change' ? ['rate_before'] : []), 'held_out', 'since'],
      ...found.hotspots.map((hotspot) => {
        const stats = hotspotStats(hotspot);
        return [
          { prose: namesWords(hotspot, info) },
          ...columns.map((column) => figure(column, stats[column])),
          figure('error_rate', hotspot.restRate),
          { figure: hotspot.pValue.toFixed(3) },
          ...(question === 'change' ? [figure('error_rate', hotspot.before?.errorRate ?? null)] : []),
          { figure: timesText(hotspot) },
          onsetWords(hotspot, grain),
        ];
      }),
    ],
  };
};

/** The segment with what else it is called, and where in it errors stand out most. */
function namesWords({ aliases, strongest, ...hotspot }: Hotspot, info: LoadedLog['info']): string {
  const also = aliases.map((segment) => hotspotWords({ segment }, info));
  return [
    hotspotWords(hotspot, info),
    ...(also.length > 0 ? [`also: ${also.join('; ')}`] : []),
    ...(strongest ? [`strongest in ${hotspotMembers({ segment: strongest })}`] : []),
  ].join('; ');
}

const timesText = ({ heldOut }: Hotspot): string => (heldOut?.times ? `${heldOut.times.toFixed(1)}×` : '–');

function notesOf(answer: Hotspots, { inference, calendar }: LoadedLog['info']): string[] {
  const { hotspots: found, searched, leftOut, question } = answer;
  if (!inference.roles.outcome) return ['No field tells errors from successes, so there is no friction to find.'];
  const what = `${searched} ${plural(searched, 'segment')} searched`;
  const told = found.length > 0 ? what : `${what}: none has more errors than luck and its users explain`;
  const percent = (rate: number): string => formatValue(rate, measureOf('error_rate').format);
  const changed = question === 'change' ? [changeWords(answer, calendar.grain, percent)] : [];
  if (question === 'change' && !answer.change) return changed;
  return [...changed, told, ...leftOut.map(({ dimension, why }) => `not searched: ${dimension}, ${why}`)];
}

function changeJson({ change }: Hotspots, grain: Grain) {
  if (!change) return null;
  const { windows, rateBefore, rateAfter, expectedRate } = change;
  const days = ({ from, to }: { from: number; to: number }) => ({ from: isoUnit(from, grain), to: isoUnit(to, grain) });
  return {
    before: { ...days(windows.before), error_rate: rateBefore },
    after: { ...days(windows.after), error_rate: rateAfter },
    expected_rate: expectedRate,
    found_by: windows.foundBy && Object.fromEntries(membersOf(windows.foundBy)),
  };
}

function onsetWords({ onset }: Hotspot, grain: Grain): string {
  if (!onset) return '';
  const until = onset.until === null ? '' : `, until ${isoUnit(onset.until, grain)}`;
  const range = onset.lo < onset.hi ? ` (${isoUnit(onset.lo, grain)} to ${isoUnit(onset.hi, grain)})` : '';
  return `${isoUnit(onset.day, grain)}${range}${until}`;
}
