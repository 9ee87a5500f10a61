import * as l10n from '@vscode/l10n';
import type { MeasureId, PanelCommand } from '../../src/protocol';
import { button } from '../ui/button';
import { h, setAttributes, setText } from '../ui/element';
import { term } from '../ui/term';
import { dailyChart } from './dailyChart';
import type { DailyLine } from './dailyLine';

/** What a tile shows: its figure with a line below, or one sentence on what the log lacks for it. */
export type TileFace =
  | {
      readonly title: string;
      readonly figure: string;
      readonly unit: string;
      /** What the unit is, for hover. */
      readonly hint?: string;
      readonly note: string;
      /** How the figure changed since the period compared with. */
      readonly change: TileChange | null;
      /** The other side of a comparison; `null` where nothing is compared. */
      readonly beside?: TileBeside | null;
      readonly line: DailyLine;
    }
  | {
      readonly title: string;
      readonly missing: string;
      /** Whether another tile asks for it already. */
      readonly isAsked: boolean;
    };

export interface TileBeside {
  readonly figure: string;
  readonly name: string;
  /** How the selection differs from it, with an interval where that is sound. */
  readonly difference: string;
}

export interface TileChange {
  readonly text: string;
  /** Both figures and their periods, for hover and for screen readers. */
  readonly hint: string;
  readonly isBad: boolean;
}

export interface Tile {
  readonly element: HTMLElement;
  /** @param definition what the measure is in this log, for hover */
  draw(face: TileFace, definition: string, locale: string): void;
  retheme(): void;
}

/** One corner of the triangle. */
export function tile(measure: MeasureId, invoke: (command: PanelCommand) => void): Tile {
  const figure = h('span', { class: 'tile-figure', 'data-measure': measure });
  const unit = h('span', { class: 'tile-unit' });
  const note = h('p', { class: 'tile-note' });
  const chart = dailyChart();
  const [besideFigure, besideName, difference] = [h('strong'), h('span', { class: 'tile-beside-name' }), h('span')];
  const beside = h('p', { class: 'tile-beside', hidden: true });
  beside.append(besideFigure, ' ', besideName, ' ', difference);
  const value = h('p', { class: 'tile-value' }, figure, unit);
  const known = h('div', { class: 'tile-known' }, value, beside, note, chart.element);
  const sentence = h('p');
  const remedy = button({ label: l10n.t('Edit Fields…'), kind: 'secondary', onClick: () => invoke('editFields') });
  const missing = h('div', { class: 'tile-missing' }, sentence, remedy);
  const change = h('span', { class: 'tile-change' });
  const title = h('span');
  const head = h('h3');
  const heading = h('div', { class: 'tile-head' }, head, change);
  let defined: string | null = null;
  return {
    element: h('article', { class: 'tile' }, heading, known, missing),
    draw(face, definition, locale) {
      if (defined !== definition) head.replaceChildren(term(title, definition));
      defined = definition;
      setText(title, face.title);
      const isMissing = 'missing' in face;
      const changed = isMissing ? null : face.change;
      setText(change, changed?.text ?? '');
      setAttributes(change, {
        hidden: changed === null,
        title: changed?.hint ?? null,
        role: 'img',
        'aria-label': changed?.hint ?? null,
        'data-tone': changed?.isBad ? 'bad' : 'good',
      });
      setAttributes(known, { hidden: isMissing });
      setAttributes(missing, { hidden: !isMissing });
      if (isMissing) {
        setAttributes(remedy, { hidden: face.isAsked });
        return setText(sentence, face.missing);
      }
      setText(figure, face.figure);
      setText(unit, face.unit);
      setAttributes(unit, { title: face.hint ?? null });
      setAttributes(beside, { hidden: !face.beside });
      setText(besideFigure, face.beside?.figure ?? '');
      setText(besideName, face.beside?.name ?? '');
      setAttributes(besideName, { title: face.beside?.name ?? null });
      setText(difference, face.beside?.difference ?? '');
      setText(note, face.note);
      chart.draw(face.line, locale);
    },
    retheme: chart.retheme,
  };
}
