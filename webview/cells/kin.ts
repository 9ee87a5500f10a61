import { formatValue, type KpiId, measureOf, type TriangleAnswer } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { term } from '../ui/term';
import { tileBeside } from './tileBeside';

const ids = ['events', 'errors', 'users', 'impacted_users', 'error_free_users'] as const satisfies readonly KpiId[];

/** The figures behind the triangle, in one small row. */
export function kin(): {
  readonly element: HTMLElement;
  draw(answer: TriangleAnswer, locale: string): void;
} {
  const rows = ids.map((id) => ({
    id,
    value: h('dd', { 'data-measure': id }),
    beside: h('dd', { class: 'kin-beside' }),
  }));
  const groups = rows.map(({ id, value }) => {
    const { label, doc } = measureOf(id);
    return h('div', {}, h('dt', {}, term(label, doc)), value);
  });
  return {
    element: h('dl', { class: 'kin' }, ...groups),
    draw(answer, locale) {
      for (const { id, value, beside } of rows) {
        setText(value, formatValue(answer.measures[id], measureOf(id).format, locale));
        const other = tileBeside(id, answer, locale);
        if (!other) beside.remove();
        else if (!beside.isConnected) value.after(beside);
        setAttributes(beside, { title: other?.name ?? null });
        setText(beside, other ? `${other.figure} · ${other.difference}` : '');
      }
    },
  };
}
