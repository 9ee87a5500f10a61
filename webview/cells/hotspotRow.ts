import * as l10n from '@vscode/l10n';
import { counted, formatValue, type Hotspot, hotspotMembers, measureOf, type PanelLog } from '../../src/protocol';
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
      title: `${fields.join(' × ')}: ${name}. ${titleText(hotspot, locale)}`,
    },
    h('th', { scope: 'row' }, button),
    h('td', {}, percent(hotspot.errorRate), h('span', { class: 'hotspot-rest' }, ` ${againstText(hotspot, percent)}`)),
    h('td', {}, count(hotspot.excessErrors)),
    h('td', {}, log.userKind === null ? '–' : count(hotspot.impactedUsers)),
    h(
      'td',
      {
        title: onset ? rangeText(onset, day) : l10n.t('No day tells when it began, or it was so from the first day on'),
      },
      sinceText(onset, day),
    ),
  );
  onPress(element, press);
  return { element, button };
}

const againstText = ({ before, restRate }: Hotspot, percent: (rate: number) => string): string => {
  if (!before) return l10n.t('against {0}', percent(restRate));
  return before.errorRate === null ? l10n.t('not there before') : l10n.t('before {0}', percent(before.errorRate));
};

/** What else the segment is called, and where in it errors stand out most. */
function alsoOf({ aliases, strongest }: Hotspot): readonly string[] {
  const names = aliases.map((segment) => hotspotMembers({ segment }));
  return [
    ...(names.length > 0 ? [l10n.t('also: {0}', names.join('; '))] : []),
    ...(strongest ? [l10n.t('strongest in {0}', hotspotMembers({ segment: strongest }))] : []),
  ];
}

function titleText({ errors, events, lift, heldOut, pValue }: Hotspot, locale: string): string {
  const times = (n: number | null): string => formatValue(n, measureOf('lift').format, locale);
  const rate = l10n.t({
    message: '{0} of {1}',
    args: [counted.errors(errors, locale), counted.events(events, locale)],
    comment: ['3 errors of 20 events'],
  });
  const p = formatValue(pValue, { kind: 'mean', digits: 3 }, locale);
  if (!heldOut?.times)
    return l10n.t('{0}, {1} the rate of the rest; p = {2} over all segments searched', rate, times(lift), p);
  return l10n.t(
    '{0}, {1} the rate of the rest (where users were not searched: {2}); p = {3} over all segments searched',
    rate,
    times(lift),
    times(heldOut.times),
    p,
  );
}

function sinceText(onset: Hotspot['onset'], day: (at: number) => string): string {
  if (!onset) return '–';
  return onset.until === null ? day(onset.day) : l10n.t('{0} until {1}', day(onset.day), day(onset.until));
}

const rangeText = ({ lo, hi }: NonNullable<Hotspot['onset']>, day: (at: number) => string): string =>
  lo === hi ? l10n.t('On {0}', day(lo)) : l10n.t('Between {0} and {1}', day(lo), day(hi));
