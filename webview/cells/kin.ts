import { formatValue, type KpiId, measureOf, type TriangleAnswer } from '../../src/protocol';
import { h, setText } from '../ui/element';
import { term } from '../ui/term';

const ids = ['events', 'errors', 'users', 'impacted_users', 'error_free_users'] as const satisfies readonly KpiId[];

/** The figures behind the triangle, in one small row. */
export function kin(): {
  readonly element: HTMLElement;
  draw(measures: TriangleAnswer['measures'], locale: string): void;
} {
  const rows = ids.map((id) => ({ id, value: h('dd', { 'data-measure': id }) }));
  const groups = rows.map(({ id, value }) => {
    const { label, doc } = measureOf(id);
    return h('div', {}, h('dt', {}, term(label, doc)), value);
  });
  return {
    element: h('dl', { class: 'kin' }, ...groups),
    draw(measures, locale) {
      for (const { id, value } of rows) setText(value, formatValue(measures[id], measureOf(id).format, locale));
    },
  };
}
