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
  reveal(): void;
}

let made = 0;

/** A cell of the stack: quiet head, focus edge, its picture, and word of what went wrong. */
export function cellFrame(kind: StackKind, actions: Actions): CellFrame {
  const picture = pictureOf(kind, actions);
  const titleId = `cell-title-${++made}`;
  picture.title.id = titleId;
  picture.title.tabIndex = -1;
  const part = h('span', { class: 'cell-part', hidden: true });
  const failureText = h('span');
  const failure = h('p', { class: 'cell-failure', role: 'alert', hidden: true }, icon('warning'), failureText);
  let shown: CellSpec | null = null;
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
  return {
    kind,
    element,
    draw(spec, { answer, failure: why, rev }, ground) {
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
      setAttributes(element, { 'aria-busy': isOld && !isFailed, 'data-stale': isOld || isFailed });
    },
    retheme: picture.retheme,
    reveal() {
      element.scrollIntoView({ block: 'start' });
      picture.title.focus({ preventScroll: true });
    },
  };
}
