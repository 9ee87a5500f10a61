import { formatValue, type Hotspot, hotspotMembers, measureOf, type PanelLog, plural } from '../../src/protocol';
import { dayText } from '../dayText';
import { h } from '../ui/element';
import { onPress } from '../ui/onPress';

export interface HotspotRow {
  readonly element: HTMLElement;
  readonly button: HTMLElement;
}

export interface HotspotFace {
  readonly log: PanelLog;
  readonly locale: string;
  readonly pressed: boolean;
  onPress(): void;
}

/** A hotspot as a row of a table: its segment, how much worse it is, what it costs, and since when. */
export function hotspotRow(hotspot: Hotspot, { log, locale, pressed, onPress: press }: HotspotFace): HotspotRow {
  const { segment, onset } = hotspot;
  const fields = segment.dimensions.map((name) => log.dimensions.find((other) => other.name === name)?.field ?? name);
  const name = hotspotMembers(hotspot);
  const percent = (rate: number): string => formatValue(rate, measureOf('error_rate').format, locale);
  const count = (n: number): string => formatValue(Math.round(n), { kind: 'count' }, locale);
  const day = (at: number): string => dayText(at, log.calendar.grain, locale);
  const lift = formatValue(hotspot.lift, measureOf('lift').format, locale);
  const button = h(
    'button',
    { type: 'button', 'data-key': JSON.stringify(segment), 'aria-pressed': pressed },
    h('span', { class: 'hotspot-name' }, name),
    h('span', { class: 'hotspot-fields' }, fields.join(' × ')),
    ...alsoOf(hotspot).map((text) => h('span', { class: 'hotspot-fields' }, text)),
  );
  const element = h(
    'tr',
    {
      'data-pressed': pressed ? true : null,
      title: `${fields.join(' × ')}: ${name}. ${count(hotspot.errors)} ${plural(hotspot.errors, 'error')} of ${count(hotspot.events)} ${plural(hotspot.events, 'event')}, ${lift} the rate of the rest${heldOutText(hotspot, locale)}; p = ${hotspot.pValue.toFixed(3)} over all segments searched`,
    },
    h('th', { scope: 'row' }, button),
    h('td', {}, percent(hotspot.errorRate), h('span', { class: 'hotspot-rest' }, againstText(hotspot, percent))),
    h('td', {}, count(hotspot.excessErrors)),
    h('td', {}, log.userKind === null ? '–' : count(hotspot.impactedUsers)),
    h(
      'td',
      { title: onset ? rangeText(onset, day) : 'No day tells when it began, or it was so from the first day on' },
      sinceText(onset, day),
    ),
  );
  onPress(element, press);
  return { element, button };
}

const againstText = ({ before, restRate }: Hotspot, percent: (rate: number) => string): string => {
  if (!before) return ` against ${percent(restRate)}`;
  return before.errorRate === null ? ' not there before' : ` before ${percent(before.errorRate)}`;
};

/** What else the segment is called, and where in it errors stand out most. */
function alsoOf({ aliases, strongest }: Hotspot): readonly string[] {
  const names = aliases.map((segment) => hotspotMembers({ segment }));
  return [
    ...(names.length > 0 ? [`also: ${names.join('; ')}`] : []),
    ...(strongest ? [`strongest in ${hotspotMembers({ segment: strongest })}`] : []),
  ];
}

const heldOutText = ({ heldOut }: Hotspot, locale: string): string =>
  heldOut?.times
    ? ` (where users were not searched: ${formatValue(heldOut.times, measureOf('lift').format, locale)})`
    : '';

function sinceText(onset: Hotspot['onset'], day: (at: number) => string): string {
  if (!onset) return '–';
  return onset.until === null ? day(onset.day) : `${day(onset.day)} until ${day(onset.until)}`;
}

const rangeText = ({ lo, hi }: NonNullable<Hotspot['onset']>, day: (at: number) => string): string =>
  lo === hi ? `On ${day(lo)}` : `Between ${day(lo)} and ${day(hi)}`;
