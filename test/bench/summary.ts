import type { Measured } from './measurement';

/** Each side's numbers, a list over the rounds. The first side is Log Health. */
export type Runs = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** The rounds of each side as lists by name. */
export function runsOf(rounds: Readonly<Record<string, readonly Measured[]>>): Runs {
  return mapped(rounds, (taken) => mapped(taken[0] ?? {}, (_, name) => taken.map((one) => rounded(one[name]))));
}

export const mediansOf = (runs: Runs): Readonly<Record<string, Measured>> =>
  mapped(runs, (names) => mapped(names, median));

/**
 * How many times a peer's number Log Health's is, for each name they share: the median of the rounds' own ratios, which
 * a busy minute moves less than the ratio of the medians.
 */
export function ratiosOf(runs: Runs): Readonly<Record<string, Measured>> {
  const [ours = {}, ...peers] = Object.values(runs);
  const names = Object.keys(runs).slice(1);
  return Object.fromEntries(
    peers.map((peer, i) => [
      names[i] ?? '',
      Object.fromEntries(
        Object.entries(peer).flatMap(([name, theirs]) => {
          const pairs = ours[name]?.map((value, round) => value / (theirs[round] ?? Number.NaN));
          return pairs ? [[name, Number(median(pairs).toPrecision(3))]] : [];
        }),
      ),
    ]),
  );
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const rounded = (value = Number.NaN): number => Math.round(10 * value) / 10;

function mapped<A, B>(of: Readonly<Record<string, A>>, to: (value: A, name: string) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value, name)]));
}
