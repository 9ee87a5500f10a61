import * as l10n from '@vscode/l10n';
import { memberLabel } from './format';
import { type Grain, isoUnit } from './grain';
import type { Hotspot, Hotspots, MemberSpan } from './hotspot';
import { listWords } from './listWords';
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
  if (!change) return nothingChanged[grain];
  const { windows, rateBefore, rateAfter, expectedRate } = change;
  const span = ({ from, to }: { from: number; to: number }): string =>
    l10n.t('{0} to before {1}', isoUnit(from, grain), isoUnit(to, grain));
  const [after, before] = [span(windows.after), span(windows.before)];
  const compared = windows.foundBy
    ? l10n.t('{0} against {1}, found by {2}', after, before, hotspotMembers({ segment: windows.foundBy }))
    : l10n.t('{0} against {1}', after, before);
  const rates = l10n.t(
    'error rate {0} before, {1} after ({2} if only shares of members had changed)',
    percent(rateBefore),
    percent(rateAfter),
    percent(expectedRate),
  );
  const where = hotspots.length > 0 ? [] : [l10n.t('in no segment more than in others')];
  return `${compared}: ${[rates, ...where].join('; ')}`;
}

const nothingChanged: Readonly<Record<Grain, string>> = {
  day: l10n.t('Nothing changed: on no day errors became more than luck explains'),
  hour: l10n.t('Nothing changed: on no hour errors became more than luck explains'),
  minute: l10n.t('Nothing changed: on no minute errors became more than luck explains'),
};

const listText = (members: readonly Key[]): string =>
  listWords(members.slice(0, told).map(memberLabel), members.length - told);

function spanText({ from, to }: MemberSpan): string {
  if (to === null) return from === null ? l10n.t('all') : l10n.t('from {0} on', memberLabel(from));
  return from === null
    ? l10n.t('up to {0}', memberLabel(to))
    : l10n.t('{0} to {1}', memberLabel(from), memberLabel(to));
}
