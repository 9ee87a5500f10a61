import type { Columns, DictionaryColumn } from '../../model/columns';
import type { Dialect } from './dialect';
import { noPeople } from './faults';
import { firstUserCode, type Rows } from './rows';
import type { ScenarioLog } from './scenarioLog';
import { traits } from './trait';

/** The columns that reading the log would give, without its text. */
export function scenarioColumns({ rows, dialect }: Pick<ScenarioLog, 'rows' | 'dialect'>): Columns {
  const { length } = rows;
  const code = rows.column('code');
  const codes = [...dialect.serviceCodes, ...dialect.userCodes];
  return {
    rows: length,
    time: rows.time.slice(0, length),
    user: usersOf(rows, dialect),
    outcome: Uint8Array.from(code, (value) => (value === 0 ? 0 : 1)),
    dimensions: [
      ...traits.map((trait) => ({
        field: dialect.fields[trait],
        values: dialect.members[trait].map(({ name }) => name),
        codes: trait === 'region' ? rows.column(trait) : rows.column(trait).map((place) => place + 1),
      })),
      { field: dialect.code, values: codes, codes: code.map((value) => codePlace(value, dialect) + 1) },
    ],
    file: new Uint16Array(length),
    offset: Float64Array.from({ length }, (_, i) => i),
    offsetMinutes: 0,
    localClock: false,
  };
}

/** The place of a code among all, -1 for a success. */
export const codePlace = (code: number, { serviceCodes }: Dialect): number =>
  code < firstUserCode ? code - 1 : serviceCodes.length + code - firstUserCode;

/** People are named by their number; those whose names are new or who are none have others. */
export const userName = (person: number, { userPrefix }: Dialect): string =>
  person >= noPeople ? `${userPrefix}9${person - noPeople}x` : `${userPrefix}${String(person).padStart(5, '0')}`;

function usersOf(rows: Rows, dialect: Dialect): DictionaryColumn {
  const places = new Map<number, number>();
  const codes = rows.column('person').map((person) => {
    if (!places.has(person)) places.set(person, places.size + 1);
    return places.get(person)!;
  });
  return { field: dialect.user, values: [...places.keys()].map((person) => userName(person, dialect)), codes };
}
