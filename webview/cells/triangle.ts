import type { TriangleAnswer } from '../../src/protocol';
import type { Actions } from '../actions';
import { button } from '../ui/button';
import { h, setAttributes, setText } from '../ui/element';
import { dailyTable } from './dailyTable';
import { kin } from './kin';
import type { Picture } from './picture';
import { tile } from './tile';
import { tileFaces } from './tileFaces';

/** Reach, Habit and Quality: three figures, each with its days below. */
export function triangle(actions: Actions): Picture<'triangle'> {
  const tiles = {
    reach: tile('mau', actions.invoke),
    habit: tile('stickiness', actions.invoke),
    quality: tile('error_rate', actions.invoke),
  };
  const relatives = kin();
  const table = dailyTable();
  const question = h('span');
  let drawn: { answer: TriangleAnswer; locale: string } | null = null;
  const toggle = button({ label: 'As table', kind: 'icon', onClick: () => showTable(!table.isShown()) });
  const showTable = (shown: boolean): void => {
    table.show(shown);
    setAttributes(toggle, { 'aria-expanded': shown });
    setText(toggle, shown ? 'Hide table' : 'As table');
    setAttributes(toggle, { 'aria-label': shown ? 'Hide the days as a table' : 'Show the days as a table' });
  };
  showTable(false);
  const row = h('div', { class: 'tiles' }, ...Object.values(tiles).map(({ element }) => element));
  return {
    title: h('h2', {}, 'Golden triangle'),
    subject: [question],
    tools: [toggle],
    body: h('div', {}, row, relatives.element, table.element),
    draw({ answer, log, locale }) {
      if (!answer || (answer === drawn?.answer && locale === drawn.locale)) return;
      drawn = { answer, locale };
      const faces = tileFaces(answer, log, locale);
      tiles.reach.draw(faces.reach, locale);
      tiles.habit.draw(faces.habit, locale);
      tiles.quality.draw(faces.quality, locale);
      relatives.draw(answer.measures, locale);
      table.draw(answer.days, locale);
      const isEmpty = answer.measures.events === 0;
      setText(question, isEmpty ? 'No event matches this selection' : 'Reach, habit, quality of the selection');
    },
    isCurrent: () => true,
    retheme() {
      for (const each of Object.values(tiles)) each.retheme();
    },
  };
}
