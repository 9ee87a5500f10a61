import type { MeasureId } from '../../measures/measure';
import type { Dimension } from '../../model/events';
import { memberLabel, plainMemberLabel } from '../../model/format';
import type { Key } from '../../model/selection';
import { lettersApart, slipsOf } from './lettersApart';
import { looseText } from './looseText';
import { measureNames } from './measureNames';

/** What a name stands for. */
export type Named =
  | { readonly kind: 'measure'; readonly id: MeasureId }
  | { readonly kind: 'member'; readonly dimension: string; readonly key: Key };

interface Name {
  readonly loose: string;
  readonly named: Named;
}

/** More that begin so are not a question any more. */
const mostAlike = 8;
const mostStarts = 50;
/** To look through more names for slips at each keystroke would be felt. */
const mostForSlips = 20_000;

/** The names of a log: of the measures, and of the members of its dimensions. Made once a log, asked at each keystroke. */
export class Vocabulary {
  /** Words of the longest name. */
  readonly longest: number;
  readonly #names: readonly Name[];
  readonly #exact = new Map<string, Named[]>();
  /** The last answers of `nearly`: at each keystroke most words are those of before. */
  readonly #near = new Map<string, readonly Named[]>();
  /** Names by each place at which a word of theirs begins, in order. */
  readonly #starts: readonly { readonly at: string; readonly isFirst: boolean; readonly name: Name }[];

  constructor(readonly dimensions: readonly Dimension[]) {
    const members = dimensions.flatMap(({ name: dimension, members }) =>
      members.flatMap((key) =>
        labelsOf(key).map((loose): Name => ({ loose, named: { kind: 'member', dimension, key } })),
      ),
    );
    const measures = measureNames.map(({ id, loose }): Name => ({ loose, named: { kind: 'measure', id } }));
    this.#names = [...measures, ...members];
    for (const { loose, named } of this.#names) {
      const others = this.#exact.get(loose);
      if (others) others.push(named);
      else this.#exact.set(loose, [named]);
    }
    this.longest = this.#names.reduce((most, { loose }) => Math.max(most, loose.split(' ').length), 1);
    this.#starts = this.#names.flatMap(startsOf).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  /** All that are named exactly so. */
  exactly(loose: string): readonly Named[] {
    return this.#exact.get(loose) ?? [];
  }

  /** Those that begin so, else those of which a later word does; none where these are many. */
  beginning(loose: string): { readonly isFirst: boolean; readonly found: readonly Named[] } {
    const found = [];
    for (let i = this.#firstAtOrAfter(loose); this.#starts[i]?.at.startsWith(loose); i++) {
      const start = this.#starts[i];
      if (start) found.push(start);
      if (found.length > mostStarts) return { isFirst: false, found: [] };
    }
    const first = found.filter(({ isFirst }) => isFirst);
    const isFirst = first.length > 0;
    return { isFirst, found: few((isFirst ? first : found).map(({ name }) => name.named)) };
  }

  /** Those that are written nearly so: the nearest, if they are few. */
  nearly(loose: string): readonly Named[] {
    const known = this.#near.get(loose);
    if (known) return known;
    let most = slipsOf(loose);
    let found: Named[] = [];
    if (most === 0 || this.#names.length > mostForSlips) return [];
    for (const name of this.#names) {
      const apart = lettersApart(loose, name.loose, most);
      if (apart > most) continue;
      if (apart < most) found = [];
      most = apart;
      found.push(name.named);
    }
    if (this.#near.size >= mostStarts) this.#near.clear();
    const near = few(found);
    this.#near.set(loose, near);
    return near;
  }

  /** The dimension whose field or name is exactly so. */
  dimension(loose: string): Dimension | undefined {
    return (
      this.dimensions.find(({ field }) => looseText(field) === loose) ??
      this.dimensions.find(({ name }) => looseText(name) === loose || looseText(name).replace(/_/g, ' ') === loose)
    );
  }

  #firstAtOrAfter(loose: string): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle]?.at ?? '') < loose) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A member by its label; that of the absent one in English too. */
const labelsOf = (key: Key): readonly string[] => (key === null ? absentLabels : [looseText(memberLabel(key))]);

const absentLabels = [...new Set([memberLabel(null), plainMemberLabel(null)].map(looseText))];

/** The first words of a name: of long ones, such as messages, nobody types a later one. */
const wordsThatStart = 5;

function startsOf(name: Name) {
  const starts = [0];
  for (
    let at = name.loose.indexOf(' ');
    at >= 0 && starts.length < wordsThatStart;
    at = name.loose.indexOf(' ', at + 1)
  )
    starts.push(at + 1);
  return starts.map((at) => ({ at: name.loose.slice(at), isFirst: at === 0, name }));
}

/** Each once; none of many. */
function few(found: readonly Named[]): readonly Named[] {
  const distinct = [...new Map(found.map((named) => [JSON.stringify(named), named])).values()];
  return distinct.length > mostAlike ? [] : distinct;
}
