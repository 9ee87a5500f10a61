import * as l10n from '@vscode/l10n';
import { type LineOrder, type LinesPage, membersWords } from '../../src/protocol';
import type { Actions } from '../actions';
import { button, enable } from '../ui/button';
import { checkBox } from '../ui/checkBox';
import { h, setAttributes, setText } from '../ui/element';
import { icon } from '../ui/icon';
import { rove } from '../ui/rove';
import { segmented } from '../ui/segmented';
import { whyNot } from './available';
import { lineRow } from './lineRow';
import { LinesPager } from './linesPager';
import { noLinesText, rangeText } from './linesWords';
import type { Picture, Scene } from './picture';

const orders = [
  { value: 'newest', label: l10n.t('Newest first'), off: null },
  { value: 'oldest', label: l10n.t('Oldest first'), off: null },
] as const;

/** The log's own lines behind the numbers, a page at a time; they are asked for only while the cell is in sight. */
export function lines(actions: Actions): Picture<'lines'> {
  let shown: Scene<'lines'> | null = null;
  const configure = (change: Partial<Scene<'lines'>['spec']['params']>): void => {
    if (shown) actions.configure({ ...shown.spec, params: { ...shown.spec.params, ...change } });
  };
  const errors = checkBox('errors-only', (errorsOnly) => configure({ errorsOnly }));
  const order = segmented<LineOrder>(l10n.t('Order'), (next) => configure({ order: next }));
  const range = h('span', { class: 'lines-range' });
  const [segmentText, list] = [h('span', { class: 'chip-text' }), h('ol', { class: 'lines' })];
  const drop = h('button', { type: 'button', title: l10n.t('Show the lines of the whole selection') }, icon('close'));
  drop.addEventListener('click', () => {
    configure({ segment: null });
    errors.input.focus();
  });
  const chip = h(
    'p',
    { class: 'lines-segment', hidden: true },
    `${l10n.t({ message: 'Only', comment: ['only the lines of this segment'] })} `,
    h('span', { class: 'chip' }, segmentText, drop),
  );
  const note = h('p', { class: 'lines-note', role: 'status' });
  const back = button({ label: l10n.t('Previous Page'), kind: 'secondary', onClick: () => pager.turn(-1) });
  const next = button({ label: l10n.t('Next Page'), kind: 'secondary', onClick: () => pager.turn(1) });
  const foot = h(
    'div',
    { class: 'lines-foot', role: 'group', 'aria-label': l10n.t('Pages'), hidden: true },
    back,
    next,
  );
  const body = h('div', {}, chip, note, list, foot);
  const roving = rove(list);

  const pager = new LinesPager(body, {
    ask: (asked) => actions.lines({ cell: shown?.spec.id ?? '', ...asked }),
    show: (page, offset) => showPage(page, offset),
    fail: (why) => setText(note, why),
    busy: (isBusy) => setAttributes(list, { 'aria-busy': isBusy }),
  });

  function showPage(page: LinesPage, offset: number): void {
    const rows = page.lines.map((line) => lineRow(line, actions));
    roving.rebuild(() => {
      list.replaceChildren(...rows.map(({ element }) => element));
      return { grid: rows.map(({ link, copying }) => [link, copying]), first: rows[0]?.link ?? null };
    });
    const last = offset + page.lines.length;
    const answer = shown?.answer ?? null;
    setText(range, page.total === 0 ? '' : rangeText(answer, [offset + 1, last, page.total], shown?.locale ?? 'en'));
    setText(note, page.total === 0 ? noLinesText(answer) : '');
    setAttributes(foot, { hidden: page.total <= page.lines.length });
    enable(back, offset > 0);
    enable(next, last < page.total);
  }

  return {
    title: h('h2', {}, l10n.t('Lines')),
    subject: [range],
    tools: [errors.element, order.element],
    body,
    draw(scene) {
      shown = scene;
      const { spec, answer, log } = scene;
      const lacking = whyNot('error_rate', log);
      const isOn = lacking === null && (spec.params.errorsOnly ?? true);
      errors.show(l10n.t('Errors only'), '', isOn);
      setAttributes(errors.input, { disabled: lacking !== null });
      setAttributes(errors.element, { title: lacking });
      order.show(orders, spec.params.order);
      const { segment } = spec.params;
      const name = segment ? membersWords(segment) : '';
      setText(segmentText, name);
      setAttributes(drop, { 'aria-label': l10n.t('Show no longer only {0}', name) });
      setAttributes(chip, { hidden: segment === null });
      if (answer)
        pager.follow(answer, JSON.stringify([scene.selectedAt, answer.errorsOnly, answer.order, answer.segment]));
    },
    isCurrent: ({ spec: { params }, answer, log }) =>
      answer !== null &&
      answer.errorsOnly === (log.hasOutcome && (params.errorsOnly ?? true)) &&
      answer.order === params.order &&
      JSON.stringify(answer.segment) === JSON.stringify(params.segment),
  };
}
