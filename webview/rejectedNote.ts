import { formatValue, type PanelLog, plural } from '../src/protocol';
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
  const list = h('ul', { class: 'rejected', id: 'rejected', hidden: true, 'aria-label': 'Rejected records' });
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
        const where = source && source.files > 1 ? ` of ${fileName(firstFile)}` : '';
        return `${count(records)} × ${reason}, first in line ${count(firstLine)}${where}`;
      });
      const over = source?.passedOver ?? [];
      const lines = [...rejected, ...over.map(({ file, reason }) => `${fileName(file)} passed over: ${reason}`)];
      const files = over.length > 0 ? `, ${count(over.length)} ${plural(over.length, 'file')} passed over` : '';
      const { rejected: all = 0, leftOut = 0 } = source ?? {};
      const left = leftOut > 0 ? `, ${count(leftOut)} left out` : '';
      setText(toggle, `${count(all - leftOut)} rejected${left}${files}`);
      setAttributes(toggle, {
        hidden: source === null,
        title: lines.join('\n') || 'Every record was read',
        'aria-disabled': lines.length > 0 ? null : true,
      });
      list.replaceChildren(...lines.map((line) => h('li', {}, line)));
      unfold(open && lines.length > 0);
    },
  };
}
