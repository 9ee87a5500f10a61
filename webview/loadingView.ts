import * as l10n from '@vscode/l10n';
import { counted, type LoadProgress, type PanelStatus } from '../src/protocol';
import type { Actions } from './actions';
import { fileName } from './logFacts';
import { button } from './ui/button';
import { h, setAttributes, setText } from './ui/element';

const titles: Readonly<Record<LoadProgress['phase'], (file: string) => string>> = {
  reading: (file) => l10n.t('Reading {0}', file),
  arranging: (file) => l10n.t('Arranging the events of {0}', file),
  writing: (file) => l10n.t('Writing {0}', file),
};

/** A log on its way in: how far, and a way to stop it. */
export function loadingView(actions: Actions): {
  readonly element: HTMLElement;
  draw(status: Extract<PanelStatus, { kind: 'loading' }>, locale: string): void;
} {
  const title = h('h1');
  const bar = h('progress', { 'aria-label': l10n.t('Progress') });
  const detail = h('p', { class: 'load-detail' });
  const cancel = button({ label: l10n.t('Cancel'), kind: 'secondary', onClick: () => actions.invoke('cancelLoading') });
  const element = h('section', { class: 'welcome' }, title, bar, detail, h('div', { class: 'choices' }, cancel));
  return {
    element,
    draw({ file, progress }, locale) {
      setText(title, titles[progress?.phase ?? 'reading'](fileName(file)));
      setAttributes(title, { title: file });
      const isKnown = progress !== null && progress.totalBytes > 0;
      setAttributes(bar, { max: isKnown ? progress.totalBytes : null, value: isKnown ? progress.bytes : null });
      setText(detail, progress ? detailText(progress, locale) : l10n.t('Starting…'));
    },
  };
}

function detailText({ bytes, totalBytes, records }: LoadProgress, locale: string): string {
  const megabytes = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const done = megabytes.format(bytes / 1e6);
  const size =
    totalBytes > 0 ? l10n.t('{0} of {1} MB', done, megabytes.format(totalBytes / 1e6)) : l10n.t('{0} MB', done);
  return `${counted.records(records, locale)} · ${size}`;
}
