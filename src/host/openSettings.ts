import type { MauWindow } from '../model/calendar';
import type { RoleOverrides } from '../model/roles';

/** How a log is to be read, beside its files. */
export interface OpenSettings {
  readonly overrides: RoleOverrides;
  readonly timeZone: string;
  readonly window: MauWindow;
  /** Whether its files are read on as they grow. */
  readonly follow: boolean;
}

/** Stands for "no such field" in settings, where an empty text means "find it out". */
export const noField = '(none)';

const windows: readonly MauWindow[] = ['rolling30', 'rolling28', 'calendar'];

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
  const [errors, dimensions] = [list('roles.errorValues'), list('roles.dimensions')];
  return {
    overrides: {
      ...(time === '' ? {} : { time }),
      ...(user === '' ? {} : { user: user === noField ? null : user }),
      ...(outcome === '' ? {} : { outcome: outcome === noField ? null : { field: outcome, ...errorValues(errors) } }),
      ...(dimensions.length > 0 ? { dimensions } : {}),
    },
    timeZone: text('timeZone') || 'auto',
    window: windows.find((window) => window === read('mauWindow')) ?? 'rolling30',
    follow: read('follow') !== false,
  };
}

const errorValues = (errors: readonly string[]) => (errors.length > 0 ? { errors } : {});
