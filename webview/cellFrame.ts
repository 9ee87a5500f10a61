import type { CellSpec, StackKind } from '../src/protocol';
import type { Actions } from './actions';
import { pictureOf } from './cells';
import type { Ground } from './cells/picture';
import type { CellView } from './store';
import { button } from './ui/button';
import { h, setAttributes, setText } from './ui/element';
import { icon } from './ui/icon';

export interface CellFrame {
  readonly kind: StackKind;
  readonly element: HTMLElement;
  draw(spec: CellSpec, view: CellView, ground: Ground): void;
  retheme(): void;
}

let made = 0;

/** Answers that come sooner are not waited for visibly. */
const dimAfterMs = 300;

/** A cell of the stack: quiet head, focus edge, its picture, and word of what went wrong. */
export function cellFrame(kind: StackKind, actions: Actions): CellFrame {
  const picture = pictureOf(kind, actions);
  const titleId = `cell-title-${++made}`;
  picture.title.id = titleId;
  const part = h('span', { class: 'cell-part', hidden: true });
  const failureText = h('span');
  const failure = h('p', { class: 'cell-failure', role: 'alert', hidden: true }, icon('warning'), failureText);
  let shown: CellSpec | null = null;
  let drawn: readonly unknown[] = [];
  let dimming: ReturnType<typeof setTimeout> | null = null;
  const sql = button({
    label: 'Show SQL',
    kind: 'icon',
    icon: 'database',
    onClick: () => shown && actions.showSql(shown.id),
  });
  const head = h(
    'div',
    { class: 'cell-head' },
    picture.title,
    h('div', { class: 'cell-question' }, ...picture.subject),
    part,
    h('div', { class: 'cell-tools' }, ...picture.tools, sql),
  );
  const waiting = h('p', { class: 'cell-waiting' }, 'Counting…');
  const body = h('div', { class: 'cell-body' }, waiting, picture.body);
  const element = h('section', { class: `cell cell-${kind}`, 'aria-labelledby': titleId });
  element.append(h('div', { class: 'cell-edge' }), h('div', { class: 'cell-content' }, head, failure, body));
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
    draw(spec, { answer, failure: why, rev }, ground) {
      const { log, selection, selectedAt, locale } = ground;
      const ingredients = [spec, answer, why, rev, log, selection.clauses, selectedAt, locale];
      if (ingredients.every((each, i) => each === drawn[i])) return;
      drawn = ingredients;
      shown = spec;
      const isCurrent = picture.draw(ground, spec, answer);
      const isOld = rev < ground.selectedAt || !isCurrent;
      const isFailed = why !== null && rev >= ground.selectedAt;
      setText(part, ground.log.part ?? '');
      setAttributes(part, { hidden: ground.log.part === null });
      setText(failureText, why ?? '');
      setAttributes(failure, { hidden: !isFailed });
      setAttributes(waiting, { hidden: answer !== null || isFailed });
      setAttributes(picture.body, { hidden: answer === null });
      setAttributes(element, { 'aria-busy': isOld && !isFailed });
      dim(isOld || isFailed);
    },
    retheme: picture.retheme,
  };
}
