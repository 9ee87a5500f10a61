import type { Meaning, Said } from './meaning';
import { meaningsAt, unknownAt } from './meanings';
import type { AskedLog, AskedMembers, Reading } from './reading';
import { typedWords } from './typedWords';
import type { Vocabulary } from './vocabulary';

/** So many ways to take the words before a place are gone on with, and so many readings given at most. */
const mostWays = 12;
/** A reading that costs more than the best is not offered beside it. */
const besideBest = 0.9;

interface Way {
  readonly said: readonly Said[];
  readonly cost: number;
}

/**
 * The ways to understand a question in words, the likeliest first: several where a word is the name of several things;
 * one without measure, member and period where nothing was understood. Any text has an answer.
 */
export function readWords(text: string, vocabulary: Vocabulary, log: AskedLog): readonly Reading[] {
  const words = typedWords(text);
  const ways: Way[][] = Array.from({ length: words.length + 1 }, () => []);
  ways[0]?.push({ said: [], cost: 0 });
  for (let at = 0; at < words.length; at++) {
    const here = cheapest(ways[at] ?? []);
    if (here.length === 0) continue;
    const meanings = meaningsAt(words, at, vocabulary, log);
    for (const way of here) {
      for (const meaning of meanings) {
        const next = fitting(way, meaning) ? meaning : unknownAt(words, at, meaning.to);
        ways[next.to]?.push({ said: [...way.said, next.said], cost: way.cost + next.cost });
      }
    }
  }
  const ended = cheapest(ways[words.length] ?? []);
  const best = ended[0]?.cost ?? 0;
  const readings = ended.filter(({ cost }) => cost <= best + besideBest).map(({ said }) => readingOf(said));
  const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
  const understood = distinct.filter(isUnderstood);
  return understood.length > 0 ? understood : distinct.slice(0, 1);
}

/** Whether a reading says anything. */
export const isUnderstood = ({ measures, members, period }: Reading): boolean =>
  measures.length + members.length > 0 || period !== null;

const cheapest = (ways: readonly Way[]): readonly Way[] => [...ways].sort((a, b) => a.cost - b.cost).slice(0, mostWays);

/** A second period would contradict the first. */
const fitting = (way: Way, { said }: Meaning): boolean =>
  said.kind !== 'period' || !way.said.some(({ kind }) => kind === 'period');

function readingOf(said: readonly Said[]): Reading {
  const unknown = said.flatMap((each) => (each.kind === 'unknown' ? [each.text] : []));
  const period = said.flatMap((each) => (each.kind === 'period' ? [each.period] : []))[0] ?? null;
  const measures = said.flatMap((each) => (each.kind === 'measure' ? [each.id] : []));
  return { measures: [...new Set(measures)], members: membersOf(said), period, unknown };
}

/** Members of a dimension together; what is left out is taken from what is asked for beside it. */
function membersOf(said: readonly Said[]): readonly AskedMembers[] {
  const all = new Map<string, { readonly asked: Set<string | null>; readonly left: Set<string | null> }>();
  said.forEach((each, i) => {
    if (each.kind !== 'member') return;
    const { asked, left } = all.get(each.dimension) ?? { asked: new Set(), left: new Set() };
    all.set(each.dimension, { asked, left });
    (isLeftOut(said, i) ? left : asked).add(each.key);
  });
  return [...all].map(([dimension, { asked, left }]) => {
    if (asked.size === 0) return { dimension, keys: [...left], isNot: true };
    return { dimension, keys: [...asked].filter((key) => !left.has(key)), isNot: false };
  });
}

/** "not mobile or tablet" leaves out both. */
function isLeftOut(said: readonly Said[], at: number): boolean {
  const [before, or, here] = [said[at - 2], said[at - 1], said[at]];
  if (here?.kind !== 'member') return false;
  if ('isNot' in here && here.isNot) return true;
  const isJoined = or?.kind === 'filler' && or.isOr && before?.kind === 'member' && before.dimension === here.dimension;
  return isJoined && isLeftOut(said, at - 2);
}
