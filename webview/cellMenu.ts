import * as l10n from '@vscode/l10n';
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
  const off = isAnswered ? null : l10n.t('There is no answer yet');
  return [
    [
      {
        label: l10n.t('Move Up'),
        keys: 'Alt+↑',
        off: place > 0 ? null : l10n.t('It is the first'),
        run: () => moves.move(spec, -1),
      },
      {
        label: l10n.t('Move Down'),
        keys: 'Alt+↓',
        off: place < count - 1 ? null : l10n.t('It is the last'),
        run: () => moves.move(spec, 1),
      },
      { label: l10n.t('Duplicate'), run: () => moves.duplicate(spec) },
      { label: l10n.t('Remove'), run: () => moves.remove(spec) },
    ],
    table ? [{ label: l10n.t('As Table'), checked: table.isShown(), run: () => table.show(!table.isShown()) }] : [],
    [
      { label: l10n.t('Show SQL'), run: () => actions.showSql(id) },
      { label: l10n.t('Copy as Markdown Table'), off, run: () => actions.takeTable(id, 'markdown', 'clipboard') },
      { label: l10n.t('Copy as CSV'), off, run: () => actions.takeTable(id, 'csv', 'clipboard') },
    ],
    [
      { label: l10n.t('Export PNG…'), off, run: savePng },
      { label: l10n.t('Export CSV…'), off, run: () => actions.takeTable(id, 'csv', 'file') },
      { label: l10n.t('Export Markdown…'), off, run: () => actions.takeTable(id, 'markdown', 'file') },
    ],
  ];
}
