import * as l10n from '@vscode/l10n';
import { memberLabel, type PreviewRecord } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { icon } from '../ui/icon';

interface RecordRow {
  readonly toggle: HTMLElement;
  /** The row of the values, and that of the raw text. */
  readonly elements: readonly [HTMLElement, HTMLElement];
}

type RawText = (index: number) => Promise<{ readonly text: string; readonly isCut: boolean }>;

/** Records as rows of their values; each unfolds its raw text, which is asked for only then. */
export const recordRows = (
  records: readonly PreviewRecord[],
  order: readonly number[],
  rawText: RawText,
): readonly RecordRow[] => records.map((record, index) => recordRow(record, index, order, rawText));

function recordRow({ values }: PreviewRecord, index: number, order: readonly number[], rawText: RawText): RecordRow {
  const name = l10n.t('Record {0} as it stands in the file', index + 1);
  const text = h('pre', { class: 'raw-text' });
  const raw = h('tr', { class: 'raw', hidden: true }, h('td', { colspan: order.length + 1 }, text));
  const toggle = h('button', { type: 'button', 'aria-label': name, 'aria-expanded': false, title: l10n.t('Raw text') });
  setAttributes(toggle, { 'data-key': `${index}` });
  toggle.append(icon('right'));
  let isAsked = false;
  toggle.addEventListener('click', () => {
    const open = raw.hidden;
    setAttributes(raw, { hidden: !open });
    setAttributes(toggle, { 'aria-expanded': open });
    if (isAsked || !open) return;
    isAsked = true;
    rawText(index).then(
      (found) => setText(text, found.isCut ? `${found.text}…` : found.text),
      (error: unknown) => {
        isAsked = false;
        setText(text, error instanceof Error ? error.message : String(error));
      },
    );
  });
  const cells = order.map((i) => valueCell(values[i] ?? null));
  return { toggle, elements: [h('tr', {}, h('td', { class: 'record-raw' }, toggle), ...cells), raw] };
}

const valueCell = (value: string | null): HTMLElement =>
  value === null
    ? h('td', { class: 'absent' }, memberLabel(null))
    : h('td', {}, h('span', { class: 'record-value', title: value }, value));
