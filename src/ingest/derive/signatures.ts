import { isErrorWord, isSuccessWord } from '../roles/outcomeWords';

const mask = '<*>';
/** Of the words that two texts have without masks, such a share must be the same, place by place. */
const leastAlike = 0.7;
/** Texts of a length that begin with one word are compared with so many templates at most, … */
const mostPerLeaf = 200;
/** … and so many templates are made in all; further texts keep their first words. */
const mostTemplates = 10_000;

interface Template {
  words: string[];
}

/**
 * The template of each text, texts in order of their first sight: texts alike become one, with `<*>` for the words in
 * which they differ. Words of an outcome, such as `failed`, are never given up for that.
 *
 * Drain's tree of fixed depth (P. He, J. Zhu, Z. Zheng, M. Lyu: Drain, ICWS 2017), over the number of words and the first
 * one, with two changes, as the texts are masked before and so differ less: masks of both texts do not count as alike,
 * and more of the other words must be.
 */
export function signatures(texts: readonly string[]): readonly string[] {
  const leaves = new Map<string, Template[]>();
  let count = 0;
  const found = texts.map((text): Template => {
    const words = text.split(' ');
    const key = `${words.length} ${words[0]}`;
    const leaf = leaves.get(key) ?? [];
    leaves.set(key, leaf);
    const like = mostAlike(leaf, words);
    if (like) {
      merge(like.words, words);
      return like;
    }
    if (leaf.length >= mostPerLeaf || count >= mostTemplates) return { words: [...words.slice(0, 3), mask] };
    count++;
    const made = { words };
    leaf.push(made);
    return made;
  });
  return found.map(({ words }) => words.join(' '));
}

/** The template that is most like a text, and like enough; the earlier of two that are as much. */
function mostAlike(leaf: readonly Template[], words: readonly string[]): Template | null {
  let best: Template | null = null;
  let most = 0;
  for (const template of leaf) {
    const alike = likeness(template.words, words);
    if (alike >= leastAlike && alike > most) [best, most] = [template, alike];
  }
  return best;
}

/** The share of places without two masks at which the words are the same; 0 where it is too low, or an outcome differs. */
function likeness(template: readonly string[], words: readonly string[]): number {
  const mostDifferent = (1 - leastAlike) * words.length;
  let same = 0;
  let different = 0;
  for (let i = 0; i < words.length; i++) {
    if (template[i] !== words[i]) {
      if (++different > mostDifferent) return 0;
    } else if (words[i] !== mask) same++;
  }
  if (different === 0) return 1;
  const hides = words.some((word, i) => word !== template[i] && (isOutcome(word) || isOutcome(template[i] ?? '')));
  return hides ? 0 : same / (same + different);
}

function merge(template: string[], words: readonly string[]): void {
  for (const [i, word] of words.entries()) if (template[i] !== word) template[i] = mask;
}

/** Words that come in pairs of opposites: to mask them would hide what happened. */
const opposites = new Set(
  [
    'start',
    'started',
    'starting',
    'stop',
    'stopped',
    'stopping',
    'open',
    'opened',
    'opening',
    'close',
    'closed',
  ].concat(
    ['closing', 'connected', 'disconnected', 'up', 'down', 'added', 'removed', 'enabled', 'disabled', 'ended', 'begin'],
    ['created', 'deleted', 'begun', 'in', 'out', 'login', 'logout', 'not', 'no', 'error', 'warning', 'entered', 'left'],
  ),
);

function isOutcome(word: string): boolean {
  const bare = word.replace(/[^a-z]+$/i, '').toLowerCase();
  return opposites.has(bare) || isErrorWord(bare) || isSuccessWord(bare);
}
