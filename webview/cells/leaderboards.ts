import * as l10n from '@vscode/l10n';
import {
  type Leaderboard,
  type LeaderboardsAnswer,
  type LeaderMeasure,
  leaderMeasures,
  measureOf,
  type PanelLog,
  shownOf,
  usualLeaders,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { contextMenu } from '../ui/contextMenu';
import { dropdown } from '../ui/dropdown';
import { h } from '../ui/element';
import { whyNot } from './available';
import { type BoardPicture, leaderboard } from './leaderboard';
import type { Picture, Scene } from './picture';

/** So many more members with each press. */
const step = 10;

/** A short board for every dimension, by one measure; a click on a member filters by it. */
export function leaderboards(actions: Actions): Picture<'leaderboards'> {
  let shown: Scene<'leaderboards'> | null = null;
  const boards = new Map<string, BoardPicture>();
  const configure = (change: Partial<Scene<'leaderboards'>['spec']['params']>): void => {
    if (shown) actions.configure({ ...shown.spec, params: { ...shown.spec.params, ...change } });
  };
  const order = dropdown(l10n.t('Order by'), (value) => {
    const measure = leaderMeasures.find((id) => id === value);
    if (measure) configure({ measure });
  });
  /** As far as it has members, and once more back to a few. */
  const showMore = ({ dimension, rows, more }: Leaderboard): void => {
    const next = more > 0 ? rows.length + step : usualLeaders;
    configure({ shown: { ...shown?.spec.params.shown, [dimension]: next } });
  };
  const body = h('div', { class: 'boards' });
  contextMenu(body, (target) => {
    for (const [dimension, board] of boards) {
      const leader = board.leaderOf(target);
      if (!leader) continue;
      const segment = { source: 'lines', kind: 'points', dimensions: [dimension], keys: [[leader.key]] } as const;
      return [
        { label: l10n.t('Show Lines'), run: () => actions.showLines(segment) },
        { label: l10n.t('What If It Were Like the Rest'), run: () => actions.whatIf(segment) },
      ];
    }
    return [];
  });
  return {
    title: h('h2', {}, l10n.t('Leaderboards')),
    subject: [h('span', {}, l10n.t('The first of every dimension'))],
    tools: [h('span', {}, l10n.t({ message: 'by', comment: ['by error rate'] })), order.element],
    body,
    draw(scene) {
      shown = scene;
      const { spec, answer, log, selection, locale } = scene;
      order.show(optionsFor(log), measureNow(spec.params.measure, answer, log));
      if (!answer) return;
      const names = answer.boards.map(({ dimension }) => dimension);
      for (const name of boards.keys()) if (!names.includes(name)) boards.delete(name);
      const elements = answer.boards.map((board) => {
        const picture = boards.get(board.dimension) ?? leaderboard(actions.edit, showMore);
        boards.set(board.dimension, picture);
        picture.draw(board, answer.measure, selection, locale);
        return picture.element;
      });
      // Elements that are put where they are lose the focus.
      if (elements.some((element, i) => body.children[i] !== element) || body.children.length !== elements.length)
        body.replaceChildren(...elements);
    },
    isCurrent: ({ spec: { params }, answer, log }) =>
      answer !== null &&
      (answer.measure === params.measure || whyNot(params.measure, log) !== null) &&
      answer.boards.every(
        ({ dimension, rows, more }) => rows.length === Math.min(shownOf(params, dimension), rows.length + more),
      ),
  };
}

/** Where the log cannot answer what is asked for, the answer tells what is shown in its place. */
const measureNow = (asked: LeaderMeasure, answer: LeaderboardsAnswer | null, log: PanelLog): LeaderMeasure =>
  whyNot(asked, log) === null ? asked : (answer?.measure ?? 'events');

const optionsFor = (log: PanelLog) =>
  leaderMeasures.map((id) => ({
    value: id,
    label: measureOf(id).label,
    hint: measureOf(id).doc,
    off: whyNot(id, log),
  }));
