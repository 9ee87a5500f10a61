import * as l10n from '@vscode/l10n';
import { JsonPlace } from '../model/jsonPlace';
import type { Baseline, Clause, Key } from '../model/selection';
import type { CellSpec } from './cell';
import { mostCells } from './stackEdit';
import { kindNames, readPeriod, stackKinds } from './stackKinds';

/** What is looked at in a log, under a name: cells and selection. */
export interface NamedView {
  readonly name: string;
  readonly clauses: readonly Clause[];
  readonly cells: readonly CellSpec[];
  /** With what the selection is compared. */
  readonly baseline?: Baseline;
}

const format = 'log-health-view';
const version = 1;
const mostKeys = 10_000;

/** A view as JSON, to keep or to hand on. */
export const viewText = ({ name, clauses, baseline, cells }: NamedView): string =>
  `${JSON.stringify({ format, version, name, clauses, baseline, cells }, null, 2)}\n`;

/** The view in a text that nobody vouches for. @throws Error naming what is wrong, and where */
export function readViewText(text: string): NamedView {
  const whole = JsonPlace.parse(text);
  whole.at('format').oneOf([format]);
  whole.at('version').oneOf([version]);
  return readView(whole);
}

/** @throws Error naming what is wrong, and where */
export function readView(whole: JsonPlace): NamedView {
  const cells = whole.at('cells').items(mostCells);
  const clauses = whole.at('clauses').items(100);
  return {
    name: whole.at('name').text(200),
    clauses: distinct(clauses, 'source').map(readClause),
    cells: distinct(cells, 'id').map(readCell),
    ...readBaseline(whole.maybe('baseline')),
  };
}

function readCell(place: JsonPlace): CellSpec {
  const kind = place.at('kind').oneOf(kindNames);
  return { id: place.at('id').text(200), kind, params: stackKinds[kind].read(place.at('params')) } as CellSpec;
}

function readBaseline(place: JsonPlace | null): { readonly baseline?: Baseline } {
  if (!place) return {};
  if (place.at('kind').oneOf(['rest', 'segment']) === 'rest') return { baseline: { kind: 'rest' } };
  const clauses = place.at('clauses').items(100).map(readClause);
  const name = place.at('name').textOrNull();
  return { baseline: { kind: 'segment', clauses, name } };
}

function readClause(place: JsonPlace): Clause {
  const source = place.at('source').text(200);
  const kind = place.at('kind').oneOf(['points', 'period']);
  if (kind === 'period') return { source, kind, ...readPeriod(place) };
  const dimensions = place
    .at('dimensions')
    .items(8)
    .map((name) => name.text());
  return { source, kind, dimensions, keys: place.at('keys').items(mostKeys).map(keyOf(dimensions.length)) };
}

const keyOf =
  (length: number) =>
  (place: JsonPlace): readonly Key[] => {
    const key = place.items(length).map((member) => member.textOrNull());
    return key.length === length ? key : place.fail(l10n.t('one member a dimension is expected'));
  };

/** The same places. @throws Error where two have the same value there */
function distinct(places: readonly JsonPlace[], name: string): readonly JsonPlace[] {
  const seen = new Set<string>();
  for (const place of places) {
    const value = place.at(name).text(200);
    if (seen.has(value)) place.at(name).fail(l10n.t('it occurs twice'));
    seen.add(value);
  }
  return places;
}
