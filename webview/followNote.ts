import * as l10n from '@vscode/l10n';
import { endedWords, type Following } from '../src/protocol';
import type { Actions } from './actions';
import { fileName } from './logFacts';
import { button } from './ui/button';
import { h, setAttributes, setText } from './ui/element';
import { icon } from './ui/icon';

/**
 * Whether the log is followed, with the way to change that; hidden where it cannot be. Says so where its file is gone, and
 * where following has ended.
 */
export function followNote(
  actions: Pick<Actions, 'invoke'>,
  say: (sentence: string) => void,
): {
  readonly toggle: HTMLElement;
  readonly lost: HTMLElement;
  readonly ended: HTMLElement;
  draw(following: Following | null): void;
} {
  const toggle = h('button', { class: 'follow-toggle', type: 'button' });
  const lost = h('span', { class: 'follow-lost' });
  const endedText = h('span');
  const again = button({ label: l10n.t('Open Again'), kind: 'icon', onClick: () => actions.invoke('reopenLog') });
  const ended = h('p', { class: 'bar-note follow-ended', hidden: true }, icon('warning'), endedText, again);
  toggle.addEventListener('click', () => actions.invoke('toggleFollow'));
  const tell = (element: HTMLElement, sentence: string): void => {
    if (sentence !== '' && sentence !== element.textContent) say(sentence);
    setText(element, sentence);
  };
  return {
    toggle,
    lost,
    ended,
    draw(following) {
      const on = following?.on === true;
      const why = following?.ended ?? null;
      setText(toggle, on ? l10n.t('Live') : l10n.t('Paused'));
      setAttributes(toggle, {
        hidden: following === null || why !== null,
        'aria-pressed': on,
        title: on
          ? l10n.t('The log is read on as it grows. Click to pause')
          : l10n.t('The log is as it was when it was paused. Click to read what has come since, and to go on'),
      });
      const gone = why === null ? lostSentence(following?.lost ?? []) : '';
      tell(lost, gone);
      setAttributes(lost, { hidden: gone === '' });
      tell(endedText, why === null ? '' : endedWords(why));
      setAttributes(ended, { hidden: why === null });
    },
  };
}

function lostSentence([first, ...more]: readonly string[]): string {
  if (first === undefined) return '';
  if (more.length === 0) return l10n.t('{0} is gone; it is read on once it is back', fileName(first));
  return l10n.t('{0} and {1} more is gone; it is read on once it is back', fileName(first), more.length);
}
