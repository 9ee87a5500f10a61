import * as l10n from '@vscode/l10n';
import type { PanelStatus } from '../src/protocol';
import type { Actions } from './actions';
import { loadingView } from './loadingView';
import { fileName } from './logFacts';
import { button } from './ui/button';
import { h, setAttributes } from './ui/element';

export interface StatusView {
  readonly element: HTMLElement;
  draw(status: PanelStatus, locale: string): void;
}

/** What stands in the place of the cells while there are none: no log, one that is being read, one that could not be. */
export function statusView(actions: Actions): StatusView {
  const element = h('div', { class: 'status' });
  const loading = loadingView(actions);
  let shown = '';
  const views = {
    empty: () => emptyView(actions),
    loading: () => loading.element,
    failed: (status: PanelStatus) => (status.kind === 'failed' ? failedView(status, actions) : ''),
    ready: () => '',
  };
  return {
    element,
    draw(status, locale) {
      if (status.kind === 'loading') loading.draw(status, locale);
      const shape = status.kind === 'loading' ? status.kind : JSON.stringify(status);
      if (shape === shown) return;
      shown = shape;
      setAttributes(element, { hidden: status.kind === 'ready' });
      element.replaceChildren(views[status.kind](status));
    },
  };
}

function emptyView(actions: Actions): HTMLElement {
  return h(
    'section',
    { class: 'welcome' },
    h('h1', {}, l10n.t('Who is leaving, and why?')),
    h(
      'p',
      {},
      l10n.t(
        'Open a log of events, JSON lines or CSV: Log Health shows how many users it reaches, how often they come back, and who met errors. The file stays on this machine.',
      ),
    ),
    h(
      'div',
      { class: 'choices' },
      button({ label: l10n.t('Open Log…'), kind: 'primary', onClick: () => actions.invoke('openLog') }),
      button({
        label: l10n.t('Generate Sample Log…'),
        kind: 'secondary',
        onClick: () => actions.invoke('generateSample'),
      }),
    ),
  );
}

type Failed = Extract<PanelStatus, { kind: 'failed' }>;

function failedView({ file, message, isTooLarge = false }: Failed, actions: Actions): HTMLElement {
  const another = isTooLarge ? 'secondary' : 'primary';
  const part = button({ label: l10n.t('Choose Part…'), kind: 'primary', onClick: () => actions.invoke('choosePart') });
  return h(
    'section',
    { class: 'welcome', role: 'alert' },
    h(
      'h1',
      { title: file },
      isTooLarge
        ? l10n.t('{0} is too large to be read as a whole', fileName(file))
        : l10n.t('{0} could not be opened', fileName(file)),
    ),
    h('p', { class: 'failure-text' }, message),
    h(
      'div',
      { class: 'choices' },
      isTooLarge ? part : null,
      button({ label: l10n.t('Open Another Log…'), kind: another, onClick: () => actions.invoke('openLog') }),
      button({ label: l10n.t('Choose Format…'), kind: 'secondary', onClick: () => actions.invoke('chooseFormat') }),
      button({ label: l10n.t('Edit Fields…'), kind: 'secondary', onClick: () => actions.invoke('editFields') }),
    ),
  );
}
