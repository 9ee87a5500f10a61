import type { CellSpec } from '../src/protocol';
import type { Actions } from './actions';
import type { AnyPicture } from './cells';
import type { MenuItem } from './ui/menu';

/** What a cell's menu acts on. */
export interface MenuScene {
  readonly spec: CellSpec;
  readonly place: number;
  readonly count: number;
  readonly isAnswered: boolean;
}

/** What else the menu can do. */
export interface CellMoves {
  move(spec: CellSpec, by: -1 | 1): void;
  duplicate(spec: CellSpec): void;
  remove(spec: CellSpec): void;
}

/** The items of a cell's menu, in groups. */
export function cellMenu(
  { spec, place, count, isAnswered }: MenuScene,
  { table }: Pick<AnyPicture, 'table'>,
  actions: Actions,
  moves: CellMoves,
  savePng: () => void,
): readonly (readonly MenuItem[])[] {
  const { id } = spec;
  const off = isAnswered ? null : 'There is no answer yet';
  return [
    [
      { label: 'Move Up', keys: 'Alt+↑', off: place > 0 ? null : 'It is the first', run: () => moves.move(spec, -1) },
      {
        label: 'Move Down',
        keys: 'Alt+↓',
        off: place < count - 1 ? null : 'It is the last',
        run: () => moves.move(spec, 1),
      },
      { label: 'Duplicate', run: () => moves.duplicate(spec) },
      { label: 'Remove', run: () => moves.remove(spec) },
    ],
    table ? [{ label: 'As Table', checked: table.isShown(), run: () => table.show(!table.isShown()) }] : [],
    [
      { label: 'Show SQL', run: () => actions.showSql(id) },
      { label: 'Copy as Markdown Table', off, run: () => actions.takeTable(id, 'markdown', 'clipboard') },
      { label: 'Copy as CSV', off, run: () => actions.takeTable(id, 'csv', 'clipboard') },
    ],
    [
      { label: 'Export PNG…', off, run: savePng },
      { label: 'Export CSV…', off, run: () => actions.takeTable(id, 'csv', 'file') },
      { label: 'Export Markdown…', off, run: () => actions.takeTable(id, 'markdown', 'file') },
    ],
  ];
}
