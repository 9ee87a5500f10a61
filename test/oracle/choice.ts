import { sqlText } from '../bench/duckdb';

type Member = string | null;

/** Events whose members of some dimensions are one of these tuples. */
export interface Choice {
  readonly dimensions: readonly string[];
  readonly keys: readonly (readonly Member[])[];
}

/** What is selected: choices that all hold, and days, half-open. */
export interface Selected {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly period?: { readonly from: string; readonly to: string };
}

/** A choice as a condition of SQL. */
export const conditionOf = ({ dimensions, keys }: Choice): string =>
  `(${keys.map((key) => dimensions.map((name, i) => isMember(name, key[i] ?? null)).join(' AND ')).join(' OR ')})`;

/** What a view of some dimensions heeds: nothing that is chosen on these, of a tuple what it says of the others. */
export function without(choices: readonly Choice[], own: readonly string[]): readonly Choice[] {
  return choices.flatMap(({ dimensions, keys }) => {
    const left = dimensions.filter((name) => !own.includes(name));
    if (left.length === 0) return [];
    return [{ dimensions: left, keys: keys.map((key) => left.map((name) => key[dimensions.indexOf(name)] ?? null)) }];
  });
}

const isMember = (name: string, member: Member): string =>
  member === null ? `${name} IS NULL` : `${name} = ${sqlText(member)}`;
