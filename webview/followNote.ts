import type { Following } from '../src/protocol';
import { fileName } from './logFacts';
import { h, setAttributes, setText } from './ui/element';

/** Whether the log is followed, with the way to change that; hidden where it cannot be. Says so where its file is gone. */
export function followNote(
  onToggle: () => void,
  say: (sentence: string) => void,
): {
  readonly toggle: HTMLElement;
  readonly lost: HTMLElement;
  draw(following: Following | null): void;
} {
  const toggle = h('button', { class: 'follow-toggle', type: 'button' });
  const lost = h('span', { class: 'follow-lost' });
  toggle.addEventListener('click', onToggle);
  return {
    toggle,
    lost,
    draw(following) {
      const on = following?.on === true;
      setText(toggle, on ? 'Live' : 'Paused');
      setAttributes(toggle, {
        hidden: following === null,
        'aria-pressed': on,
        title: on
          ? 'The log is read on as it grows. Click to pause'
          : 'The log is as it was when it was paused. Click to read what has come since, and to go on',
      });
      const [first, ...more] = following?.lost ?? [];
      const name = first === undefined ? '' : fileName(first);
      const others = more.length > 0 ? ` and ${more.length} more` : '';
      const sentence = first === undefined ? '' : `${name}${others} is gone; it is read on once it is back`;
      if (sentence !== '' && sentence !== lost.textContent) say(sentence);
      setText(lost, sentence);
      setAttributes(lost, { hidden: first === undefined });
    },
  };
}
