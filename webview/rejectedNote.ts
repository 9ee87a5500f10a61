import * as l10n from '@vscode/l10n';
import { formatValue, type PanelLog } from '../src/protocol';
import { fileName } from './logFacts';
import { h, setAttributes, setText } from './ui/element';

type Source = PanelLog['source'];

/** How many records were rejected; unfolds the reasons, each with its count and first line. */
export function rejectedNote(): {
  readonly toggle: HTMLElement;
  readonly list: HTMLElement;
  draw(source: Source | null, locale: string): void;
} {
  const toggle = h('button', { class: 'rejected-toggle', type: 'button', 'aria-controls': 'rejected', hidden: true });
  const list = h('ul', { class: 'rejected', id: 'rejected', hidden: true, 'aria-label': l10n.t('Rejected records') });
  let open = false;
  const unfold = (next: boolean): void => {
    open = next;
    setAttributes(list, { hidden: !open });
    setAttributes(toggle, { 'aria-expanded': open });
  };
  toggle.addEventListener('click', () => {
    if (toggle.ariaDisabled !== 'true') unfold(!open);
  });
  return {
    toggle,
    list,
    draw(source, locale) {
      const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
      const reasons = source?.rejectedReasons ?? [];
      const rejected = reasons.map(({ count: records, reason, firstLine, firstFile }) => {
        const what = `${count(records)} × ${reason}`;
        const line = count(firstLine);
        return source && source.files > 1
          ? l10n.t('{0}, first in line {1} of {2}', what, line, fileName(firstFile))
          : l10n.t('{0}, first in line {1}', what, line);
      });
      const over = source?.passedOver ?? [];
      const lines = [
        ...rejected,
        ...over.map(({ file, reason }) => l10n.t('{0} passed over: {1}', fileName(file), reason)),
      ];
      const files =
        over.length === 1 ? l10n.t('1 file passed over') : l10n.t('{0} files passed over', count(over.length));
      const { rejected: all = 0, leftOut = 0 } = source ?? {};
      const told = [
        l10n.t('{0} rejected', count(all - leftOut)),
        ...(leftOut > 0 ? [l10n.t('{0} left out', count(leftOut))] : []),
        ...(over.length > 0 ? [files] : []),
      ];
      setText(toggle, told.join(', '));
      setAttributes(toggle, {
        hidden: source === null,
        title: lines.join('\n') || l10n.t('Every record was read'),
        'aria-disabled': lines.length > 0 ? null : true,
      });
      list.replaceChildren(...lines.map((line) => h('li', {}, line)));
      unfold(open && lines.length > 0);
    },
  };
}
