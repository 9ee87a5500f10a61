import { lines } from './lines';
import { click, host, tail } from './live';
import { loadCsv, loadJson, loadJsonLarge } from './load';
import type { Measurement } from './measurement';
import { refresh, refreshFive, refreshFiveLarge } from './refresh';
import { verdict } from './verdict';

/** Everything that `npm run bench` measures. To add one: a file with a `Measurement`, and its name here. */
export const measurements: readonly Measurement[] = [
  loadJson,
  loadCsv,
  loadJsonLarge,
  refresh,
  refreshFive,
  refreshFiveLarge,
  lines,
  verdict,
  tail,
  host,
  click,
];

/**
 * The measurements that words of the command line name: each word in full or by its beginning. No word names all.
 * @throws RangeError for a word that names none.
 */
export function chosen(words: readonly string[], large: boolean, all = measurements): readonly Measurement[] {
  const lost = words.find((word) => !all.some(({ name }) => name.startsWith(word)));
  if (lost !== undefined)
    throw new RangeError(`no measurement is named "${lost}"; there are ${all.map(({ name }) => name).join(', ')}`);
  return all.filter(
    ({ name, ...measurement }) =>
      words.includes(name) ||
      ((large || !measurement.large) && (words.length === 0 || words.some((word) => name.startsWith(word)))),
  );
}
