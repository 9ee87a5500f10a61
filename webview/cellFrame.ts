import * as l10n from '@vscode/l10n';
import { type CellSpec, cellWords, type StackKind } from '../src/protocol';
import type { Actions } from './actions';
import { type CellMoves, cellMenu } from './cellMenu';
import { pictureOf } from './cells';
import type { Ground } from './cells/picture';
import { cellPng } from './paint/cellPng';
import type { CellView } from './store';
import { h, setAttributes, setText } from './ui/element';
import { icon } from './ui/icon';
import { menuButton } from './ui/menu';

export interface CellFrame {
  readonly kind: StackKind;
  readonly element: HTMLElement;
  /** The button of the menu. */
  readonly menu: HTMLElement;
  readonly spec: CellSpec | null;
  /** The title, as it is on screen. */
  readonly title: string;
  draw(spec: CellSpec, view: CellView, ground: Ground, place: { readonly at: number; readonly of: number }): void;
  retheme(): void;
  reveal(): void;
}

let made = 0;

/** Those that show both sides of a comparison. */
const comparedKinds: readonly StackKind[] = ['triangle', 'trend'];

/** Answers that come sooner are not waited for visibly. */
const dimAfterMs = 300;

/** A cell of the stack: quiet head, focus edge, its picture, and word of what went wrong. */
export function cellFrame(
  kind: StackKind,
  actions: Actions,
  moves: CellMoves,
  say: (sentence: string) => void,
): CellFrame {
  const picture = pictureOf(kind, actions);
  const titleId = `cell-title-${++made}`;
  picture.title.id = titleId;
  picture.title.tabIndex = -1;
  const part = h('span', { class: 'cell-part', hidden: true });
  const failureText = h('span');
  const failure = h('p', { class: 'cell-failure', role: 'alert', hidden: true }, icon('warning'), failureText);
  const alone = h('span', { class: 'cell-alone', hidden: true }, l10n.t('of the selection alone, not compared'));
  let shown: { spec: CellSpec; view: CellView; ground: Ground; place: { at: number; of: number } } | null = null;
  /** The parameters of which the answer was told, so that those that were chosen later are told too. */
  let told: string | null = null;
  let drawn: readonly unknown[] = [];
  let dimming: ReturnType<typeof setTimeout> | null = null;
  const title = (): string => picture.title.textContent ?? '';
  const menu = menuButton({
    label: l10n.t('More actions'),
    icon: 'more',
    groups: () => {
      if (!shown) return [];
      const { spec, view, ground, place } = shown;
      const savePng = (): void => actions.savePicture(spec.id, cellPng(title(), picture.body, ground));
      const scene = { spec, place: place.at, count: place.of, isAnswered: view.answer !== null };
      return cellMenu(scene, picture, actions, moves, savePng);
    },
  });
  const head = h(
    'div',
    { class: 'cell-head' },
    picture.title,
    h('div', { class: 'cell-question' }, ...picture.subject),
    part,
    alone,
    h('div', { class: 'cell-tools' }, ...picture.tools, menu.element),
  );
  const waiting = h('p', { class: 'cell-waiting' }, l10n.t('Counting…'));
  const body = h('div', { class: 'cell-body' }, waiting, picture.body);
  const element = h('section', { class: `cell cell-${kind}`, 'aria-labelledby': titleId });
  element.append(h('div', { class: 'cell-edge' }), h('div', { class: 'cell-content' }, head, failure, body));
  const tell = (spec: CellSpec, answer: CellView['answer'], locale: string): void => {
    const params = JSON.stringify(spec.params);
    if (answer && told !== null && told !== params) say(`${title()}: ${cellWords(answer, locale)}`);
    told = params;
  };
  /** By a timer: a transition with a delay would have each cell painted in a layer of its own at every click. */
  const dim = (isOld: boolean): void => {
    setAttributes(element, { 'data-stale': isOld });
    if (isOld) {
      dimming ??= setTimeout(() => setAttributes(element, { 'data-dim': true }), dimAfterMs);
      return;
    }
    if (dimming) clearTimeout(dimming);
    dimming = null;
    setAttributes(element, { 'data-dim': null });
  };
  return {
    kind,
    element,
    menu: menu.button,
    get spec() {
      return shown?.spec ?? null;
    },
    get title() {
      return title();
    },
    draw(spec, view, ground, place) {
      shown = { spec, view, ground, place };
      const { answer, failure: why, rev } = view;
      const { log, selection, selectedAt, locale, onsets } = ground;
      const { clauses, baseline } = selection;
      const ingredients = [spec, answer, why, rev, log, clauses, baseline, selectedAt, locale, onsets];
      if (ingredients.every((each, i) => each === drawn[i])) return;
      drawn = ingredients;
      const isCurrent = picture.draw(ground, spec, answer);
      const isOld = rev < ground.selectedAt || !isCurrent;
      const isFailed = why !== null && rev >= ground.selectedAt;
      setAttributes(element, { 'data-cell': spec.id });
      setAttributes(menu.button, { 'aria-label': l10n.t('More actions: {0}', title()) });
      setText(part, ground.log.part ?? '');
      setAttributes(part, { hidden: ground.log.part === null });
      setAttributes(alone, { hidden: !selection.baseline || comparedKinds.includes(kind) });
      setText(failureText, why ?? '');
      setAttributes(failure, { hidden: !isFailed });
      setAttributes(waiting, { hidden: answer !== null || isFailed });
      setAttributes(picture.body, { hidden: answer === null });
      setAttributes(element, { 'aria-busy': isOld && !isFailed });
      dim(isOld || isFailed);
      if (answer !== null && !isOld) tell(spec, answer, ground.locale);
    },
    retheme: picture.retheme,
    reveal() {
      element.scrollIntoView({ block: 'start' });
      picture.title.focus({ preventScroll: true });
    },
  };
}
