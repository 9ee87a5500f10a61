import * as l10n from '@vscode/l10n';
import { type Diagnosis, type DiagnosisReader, formatValue, lossShares, shareWords } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';

const parts = [
  ['technical', (share: string) => l10n.t('errors {0}', share)],
  ['behavioural', (share: string) => l10n.t('users without errors {0}', share)],
  ['unexplained', (share: string) => l10n.t('unexplained {0}', share)],
] as const;

/** The lost user-days by what they come from: a bar with the interval of the part of errors, and the same in words. */
export function verdictShare(): {
  readonly element: HTMLElement;
  draw(diagnosis: Diagnosis, reader: DiagnosisReader): void;
} {
  const pieces = parts.map(([name]) => h('span', { class: 'share-piece', 'data-part': name }));
  const range = h('span', { class: 'share-range' });
  const bar = h('div', { class: 'share-bar', 'aria-hidden': true }, ...pieces, range);
  const legend = h('ul', { class: 'share-legend', 'aria-hidden': true });
  const words = h('p', { class: 'share-words' });
  const element = h('div', { class: 'share' }, bar, legend, words);
  return {
    element,
    draw(diagnosis, reader) {
      const shares = lossShares(diagnosis);
      const text = shareWords(diagnosis, reader);
      setText(words, text);
      setAttributes(element, { hidden: text === '' });
      setAttributes(bar, { hidden: shares === null });
      setAttributes(legend, { hidden: shares === null });
      if (!shares) return;
      const percent = (share: number): string => formatValue(share, { kind: 'percent', digits: 0 }, reader.locale);
      for (const [i, [name]] of parts.entries()) pieces[i]?.style.setProperty('--share', String(shares[name]));
      const [lo = 0, , hi = 0] = diagnosis.technicalShare ?? [];
      setAttributes(range, { hidden: within(hi) - within(lo) < 0.005 });
      range.style.setProperty('--lo', String(within(lo)));
      range.style.setProperty('--hi', String(within(hi)));
      legend.replaceChildren(
        ...parts.map(([name, told]) =>
          h('li', {}, h('span', { class: 'share-piece', 'data-part': name }), told(percent(shares[name]))),
        ),
      );
    },
  };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));
