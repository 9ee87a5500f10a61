import type { MauWindow } from '../model/calendar';
import { isLastYear } from '../model/lastYear';
import { outcomeChoice } from '../model/outcomeChoice';
import type { OwnPattern } from '../model/ownPattern';
import type { RoleOverrides } from '../model/roles';

/** How a log is to be read, beside its files. */
export interface OpenSettings {
  readonly overrides: RoleOverrides;
  readonly timeZone: string;
  readonly window: MauWindow;
  readonly patterns?: readonly OwnPattern[];
  /** MB. */
  readonly memoryBudget: number;
  /** Whether its files are read on as they grow. */
  readonly follow: boolean;
}

/** Stands for "no such field" in settings, where an empty text means "find it out". */
export const noField = '(none)';

const windows: readonly MauWindow[] = ['rolling30', 'rolling28', 'calendar'];

const defaultBudget = 2048;

/** Reads `logHealth.*` settings; a value of the wrong type counts as not set. */
export function openSettings(read: (key: string) => unknown): OpenSettings {
  const text = (key: string): string => {
    const value = read(key);
    return typeof value === 'string' ? value.trim() : '';
  };
  const list = (key: string): readonly string[] => {
    const value = read(key);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  const [time, user, outcome] = [text('roles.time'), text('roles.user'), text('roles.outcome')];
  const [year, dayFirst] = [read('roles.lastYear'), read('roles.dayFirst')];
  const [errors, dimensions] = [list('roles.errorValues'), list('roles.dimensions')];
  const [userStandIns, outcomeStandIns] = [list('roles.userStandIns'), list('roles.outcomeStandIns')];
  const patterns = ownPatterns(read('formats'));
  return {
    overrides: {
      ...(time === '' ? {} : { time }),
      ...(user === '' ? {} : { user: user === noField ? null : user }),
      ...(userStandIns.length > 0 ? { userStandIns } : {}),
      ...(outcome === '' ? {} : { outcome: outcome === noField ? null : { field: outcome, ...errorValues(errors) } }),
      ...(outcomeStandIns.length > 0 ? { outcomeStandIns: outcomeStandIns.map(outcomeChoice) } : {}),
      ...(dimensions.length > 0 ? { dimensions } : {}),
      ...(isLastYear(year) ? { lastYear: year } : {}),
      ...(typeof dayFirst === 'boolean' ? { dayFirst } : {}),
    },
    timeZone: text('timeZone') || 'auto',
    memoryBudget: budgetOf(read('memoryBudget')),
    window: windows.find((window) => window === read('mauWindow')) ?? 'rolling30',
    ...(patterns.length > 0 ? { patterns } : {}),
    follow: read('follow') !== false,
  };
}

function ownPatterns(value: unknown): readonly OwnPattern[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('name' in item) || !('pattern' in item)) return [];
    const { name, pattern } = item;
    return typeof name === 'string' && typeof pattern === 'string' && name.trim() !== '' && pattern !== ''
      ? [{ name: name.trim(), pattern }]
      : [];
  });
}

const budgetOf = (value: unknown): number => (typeof value === 'number' && value >= 1 ? value : defaultBudget);
const errorValues = (errors: readonly string[]) => (errors.length > 0 ? { errors } : {});
