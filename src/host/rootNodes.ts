import * as l10n from '@vscode/l10n';
import { countedUnits } from '../model/counted';
import type { LogInfo } from '../model/logInfo';
import { clauseOf, periodSource, type Selection, selectedMembers } from '../model/selection';
import { spanText } from '../model/spanText';
import type { TreeNode } from './treeNode';

/** What stands on the top of the tree: the days of the log, then its dimensions, or a way to some where it has none. */
export function rootNodes(
  { calendar, dimensions }: Pick<LogInfo, 'calendar' | 'dimensions'>,
  selection: Selection,
  locale?: string,
): readonly TreeNode[] {
  const { firstDay, days, grain } = calendar;
  const dates: TreeNode = {
    kind: 'dates',
    span: spanText(firstDay, firstDay + days, locale, grain),
    length: countedUnits(days, grain, locale),
    filtered: clauseOf(selection, periodSource) !== undefined,
  };
  if (dimensions.length === 0) {
    const text = l10n.t('No field of this log can be sliced by. Choose Fields…');
    return [dates, { kind: 'note', list: 'dimensions', text, command: 'logHealth.mendFields' }];
  }
  const isFiltered = (name: string): boolean => selectedMembers(selection, name).length > 0;
  return [
    dates,
    ...dimensions.map(
      (dimension): TreeNode => ({ kind: 'dimension', dimension, filtered: isFiltered(dimension.name) }),
    ),
  ];
}
