import { formatValue, type LoadProgress, type PanelStatus, plural } from '../src/protocol';
import type { Actions } from './actions';
import { fileName } from './logFacts';
import { button } from './ui/button';
import { h, setAttributes, setText } from './ui/element';

const phases: Readonly<Record<LoadProgress['phase'], string>> = {
  reading: 'Reading',
  arranging: 'Arranging the events of',
  writing: 'Writing',
};

/** A log on its way in: how far, and a way to stop it. */
export function loadingView(actions: Actions): {
  readonly element: HTMLElement;
  draw(status: Extract<PanelStatus, { kind: 'loading' }>, locale: string): void;
} {
  const title = h('h1');
  const bar = h('progress', { 'aria-label': 'Progress' });
  const detail = h('p', { class: 'load-detail' });
  const cancel = button({ label: 'Cancel', kind: 'secondary', onClick: () => actions.invoke('cancelLoading') });
  const element = h('section', { class: 'welcome' }, title, bar, detail, h('div', { class: 'choices' }, cancel));
  return {
    element,
    draw({ file, progress }, locale) {
      setText(title, `${phases[progress?.phase ?? 'reading']} ${fileName(file)}`);
      setAttributes(title, { title: file });
      const isKnown = progress !== null && progress.totalBytes > 0;
      setAttributes(bar, { max: isKnown ? progress.totalBytes : null, value: isKnown ? progress.bytes : null });
      setText(detail, progress ? detailText(progress, locale) : 'Starting…');
    },
  };
}

function detailText({ bytes, totalBytes, records }: LoadProgress, locale: string): string {
  const megabytes = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const done = megabytes.format(bytes / 1e6);
  const size = totalBytes > 0 ? `${done} of ${megabytes.format(totalBytes / 1e6)} MB` : `${done} MB`;
  return `${formatValue(records, { kind: 'count' }, locale)} ${plural(records, 'record')} · ${size}`;
}
