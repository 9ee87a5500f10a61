import * as l10n from '@vscode/l10n';
import {
  clauseOf,
  type Diagnosis,
  hotspotName,
  hotspotSource,
  onsetOf,
  type PointsClause,
  periodEdit,
  periodSinceOnset,
  periodSource,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { dayText } from '../dayText';
import { h, setAttributes, setText } from '../ui/element';
import { rove } from '../ui/rove';
import type { Scene } from './picture';

/** What to do with a verdict: select its hotspot or the days since its onset, see the lines that prove it, mend the roles. */
export function verdictSteps(actions: Actions): {
  readonly element: HTMLElement;
  draw(diagnosis: Diagnosis, scene: Scene<'verdict'>): void;
} {
  let now: { diagnosis: Diagnosis; scene: Scene<'verdict'> } | null = null;
  const step = (name: string, run: (diagnosis: Diagnosis, scene: Scene<'verdict'>) => void): HTMLButtonElement => {
    const element = h('button', { type: 'button', class: 'verdict-step', 'data-key': name });
    element.addEventListener('click', () => now && run(now.diagnosis, now.scene));
    return element;
  };
  const segment = step('segment', (diagnosis, { selection }) => {
    const clause = clauseOfHotspot(diagnosis);
    if (!clause) return;
    if (isSame(clauseOf(selection, hotspotSource), clause)) actions.edit({ op: 'drop', sources: [hotspotSource] });
    else actions.edit({ op: 'put', clause });
  });
  const since = step('since', (diagnosis, { log, selection }) => {
    const range = periodSinceOnset(diagnosis, log.calendar);
    if (range) actions.edit(periodEdit(isSelected(selection, range) ? null : range));
  });
  const lines = step('lines', (diagnosis) => {
    const clause = clauseOfHotspot(diagnosis);
    if (clause) actions.showLines(clause);
  });
  const fields = step('fields', () => actions.invoke('editFields'));
  setText(fields, l10n.t('Choose Fields…'));
  setText(lines, l10n.t('Failing lines of impacted users'));
  const element = h('div', {
    class: 'verdict-steps',
    role: 'group',
    'aria-label': l10n.t('What to do with the verdict'),
  });
  element.append(segment, since, lines, fields);
  const roving = rove(element);
  return {
    element,
    draw(diagnosis, scene) {
      now = { diagnosis, scene };
      const { log, selection } = scene;
      const [hotspot] = diagnosis.hotspots;
      const range = periodSinceOnset(diagnosis, log.calendar);
      setText(segment, hotspot ? l10n.t('Select {0}', hotspotName(hotspot)) : '');
      setText(since, sinceText(diagnosis, scene));
      setAttributes(segment, {
        'aria-pressed': isSame(clauseOf(selection, hotspotSource), clauseOfHotspot(diagnosis)),
      });
      setAttributes(since, { 'aria-pressed': range !== null && isSelected(selection, range) });
      const shown = [
        [segment, hotspot !== undefined],
        [since, range !== null],
        [lines, hotspot !== undefined],
        [fields, log.userKind === null || !log.hasOutcome],
      ] as const;
      roving.rebuild(() => {
        for (const [button, isShown] of shown) setAttributes(button, { hidden: !isShown });
        const buttons = shown.flatMap(([button, isShown]) => (isShown ? [button] : []));
        return { grid: [buttons], first: buttons[0] ?? null };
      });
      setAttributes(element, { hidden: shown.every(([, isShown]) => !isShown) });
    },
  };
}

function clauseOfHotspot({ hotspots: [first] }: Diagnosis): PointsClause | undefined {
  return first && { source: hotspotSource, kind: 'points', ...first.segment };
}

const sinceText = (diagnosis: Diagnosis, { log, locale }: Scene<'verdict'>): string => {
  const onset = onsetOf(diagnosis);
  if (!onset) return '';
  const day = (at: number): string => dayText(at, log.calendar.grain, locale);
  return onset.until === null
    ? l10n.t('Select since {0}', day(onset.day))
    : l10n.t('Select {0} until {1}', day(onset.day), day(onset.until));
};

const isSame = (a: unknown, b: unknown): boolean => b !== undefined && JSON.stringify(a) === JSON.stringify(b);

function isSelected(selection: Scene<'verdict'>['selection'], { from, to }: { from: number; to: number }): boolean {
  const clause = clauseOf(selection, periodSource);
  return clause?.kind === 'period' && clause.from === from && clause.to === to;
}
