import * as l10n from '@vscode/l10n';
import { countText, formatValue, type Preview, type RoleEdit } from '../../src/protocol';
import { checkBox } from '../ui/checkBox';
import { h, setText } from '../ui/element';
import { rove } from '../ui/rove';

type Outcome = NonNullable<Preview['outcome']>;

/** The values of the outcome, checked where they count as errors. */
export function errorValues(edit: (change: RoleEdit) => void): {
  readonly element: HTMLTableRowElement;
  draw(outcome: Outcome, locale: string): void;
} {
  const id = 'error-values';
  const list = h('div', { class: 'checks', role: 'group', 'aria-labelledby': id });
  const note = h('p', { class: 'checks-note' });
  const title = h('p', { class: 'checks-title', id }, l10n.t('Counts as an error'));
  // Goes with the columns that go in a narrow panel, or they would keep their width.
  const filler = h('td', { class: 'field-why', colspan: 2 });
  const element = h('tr', { class: 'field-errors' }, h('td', { colspan: 3 }, title, list, note), filler);
  const roving = rove(list);
  let boxes: readonly { readonly value: string; readonly box: ReturnType<typeof checkBox> }[] = [];
  let field: string | null = null;

  const changed = (): void => {
    if (field === null) return;
    const errors = boxes.filter(({ box }) => box.input.checked).map(({ value }) => value);
    edit({ op: 'errors', field, errors });
  };
  return {
    element,
    draw(outcome, locale) {
      const values = outcome.values.map(({ value }) => value);
      const isOther = field !== outcome.field || JSON.stringify(values) !== JSON.stringify(boxes.map((b) => b.value));
      field = outcome.field;
      if (isOther) {
        boxes = values.map((value, i) => ({ value, box: checkBox(`${i}`, changed) }));
        roving.rebuild(() => {
          list.replaceChildren(...boxes.map(({ box }) => box.element));
          const inputs = boxes.map(({ box }) => box.input);
          return { grid: [inputs], first: inputs[0] ?? null };
        });
      }
      outcome.values.forEach(({ value, count, isError }, i) => {
        boxes[i]?.box.show(value, formatValue(count, { kind: 'count' }, locale), isError);
      });
      setText(note, outcome.more > 0 ? moreWords(outcome.more, locale) : '');
    },
  };
}

const moreWords = (n: number, locale: string): string =>
  n === 1 ? l10n.t('1 more value is not listed.') : l10n.t('{0} more values are not listed.', countText(n, locale));
