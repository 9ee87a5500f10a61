import * as l10n from '@vscode/l10n';
import { type FieldsView, type RoleEdit, readYear, yearRange } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';

/** The year of the last time stamp, for a log whose stamps carry none; hidden where they do. */
export function yearInput(edit: (change: RoleEdit) => void): {
  readonly element: HTMLElement;
  draw(view: Pick<FieldsView, 'lastYear' | 'preview'>): void;
} {
  const problem = h('span', { class: 'year-problem', id: 'year-problem', role: 'alert' });
  const input = h('input', { class: 'year-input', inputmode: 'numeric', size: 6, 'aria-describedby': 'year-problem' });
  const element = h(
    'label',
    { class: 'fields-option', hidden: true },
    l10n.t('Year of the last time stamp'),
    input,
    problem,
  );
  let set = '';

  const tell = (text: string): void => {
    setText(problem, text);
    setAttributes(input, { 'aria-invalid': text !== '' });
  };
  input.addEventListener('change', () => {
    const text = input.value.trim();
    const year = readYear(text);
    if (text !== '' && year === null) return tell(l10n.t('Write {0}', yearRange));
    tell('');
    if (text !== set) edit({ op: 'year', year });
  });
  return {
    element,
    draw({ lastYear, preview }) {
      const found = preview?.effect?.lastYear;
      setAttributes(element, { hidden: lastYear === null && found === undefined });
      setAttributes(input, { placeholder: found === undefined ? null : `${found}` });
      const next = lastYear === null ? '' : `${lastYear}`;
      if (next === set) return;
      set = next;
      input.value = next;
      tell('');
    },
  };
}
