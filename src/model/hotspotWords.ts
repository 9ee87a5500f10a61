import { memberLabel } from './format';
import { type Grain, isoUnit } from './grain';
import type { Hotspot, Hotspots, MemberSpan } from './hotspot';
import type { Key } from './selection';

/** Members told by name before the rest is counted. */
const told = 4;

type Worded = Pick<Hotspot, 'segment'> & Partial<Pick<Hotspot, 'spans'>>;

/** The members of a hotspot: "Tablet × Enterprise", "US, CA, MX", "from 4.2 on", "(US, CA) × Tablet". */
export function hotspotMembers({ segment: { dimensions, keys }, spans = [] }: Worded): string {
  const parts = dimensions.map((dimension, i) => {
    const members = [...new Set(keys.map((key) => key[i] ?? null))];
    const span = spans.find((one) => one.dimension === dimension);
    const text = span ? spanText(span) : listText(members);
    return members.length > 1 && !span && dimensions.length > 1 ? `(${text})` : text;
  });
  return parts.join(' × ');
}

/** The members as part of a sentence, where a stretch of them needs its dimension: "app_version from 4.2 on". */
export function hotspotName(hotspot: Worded): string {
  const { segment, spans = [] } = hotspot;
  const members = hotspotMembers(hotspot);
  return spans.length > 0 && segment.dimensions.length === 1 ? `${segment.dimensions[0]} ${members}` : members;
}

/** The same with its fields: "Device × Tier: Tablet × Enterprise". */
export function hotspotWords(
  hotspot: Worded,
  { dimensions }: { readonly dimensions: readonly { readonly name: string; readonly field: string }[] },
): string {
  const fields = hotspot.segment.dimensions.map((name) => dimensions.find((one) => one.name === name)?.field ?? name);
  return `${fields.join(' × ')}: ${hotspotMembers(hotspot)}`;
}

/** Between which days errors became more, and at what rate: the answer to the question of what changed, but for where. */
export function changeWords({ change, hotspots }: Hotspots, grain: Grain, percent: (rate: number) => string): string {
  if (!change) return `Nothing changed: on no ${grain} errors became more than luck explains`;
  const { windows, rateBefore, rateAfter, expectedRate } = change;
  const span = ({ from, to }: { from: number; to: number }): string =>
    `${isoUnit(from, grain)} to before ${isoUnit(to, grain)}`;
  const by = windows.foundBy ? `, found by ${hotspotMembers({ segment: windows.foundBy })}` : '';
  const rates = `error rate ${percent(rateBefore)} before, ${percent(rateAfter)} after (${percent(expectedRate)} if only shares of members had changed)`;
  const where = hotspots.length > 0 ? '' : '; in no segment more than in others';
  return `${span(windows.after)} against ${span(windows.before)}${by}: ${rates}${where}`;
}

function listText(members: readonly Key[]): string {
  const more = members.length - told;
  return `${members.slice(0, told).map(memberLabel).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function spanText({ from, to }: MemberSpan): string {
  if (to === null) return from === null ? 'all' : `from ${memberLabel(from)} on`;
  return from === null ? `up to ${memberLabel(to)}` : `${memberLabel(from)} to ${memberLabel(to)}`;
}
