export type Login = Readonly<Record<string, string>>;

export interface Counts {
  readonly events: number;
  readonly errors: number;
  readonly users: number;
  readonly impacted: number;
}

export interface PlainFigures extends Counts {
  /** Means over complete days of a log that begins and ends at midnight UTC; window of 30 days. */
  readonly mau: number;
  readonly stickiness: number;
  readonly dau: number;
}

/** The records of a sample log: one JSON.parse a line. */
export const readLogins = (text: string): readonly Login[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Login);

export const matching = (logins: readonly Login[], filter: Login): readonly Login[] =>
  logins.filter((login) => Object.entries(filter).every(([field, value]) => login[field] === value));

export function counts(logins: readonly Login[]): Counts {
  const failed = logins.filter((login) => login.status === 'error');
  const users = (some: readonly Login[]): number => new Set(some.map((login) => login.user_id)).size;
  return { events: logins.length, errors: failed.length, users: users(logins), impacted: users(failed) };
}

/** The KPIs of a filtered log by plain loops over its records; `all` are the records without the filter, for the days. */
export function plainFigures(logins: readonly Login[], all: readonly Login[]): PlainFigures {
  const days = [...new Set(all.map((login) => (login.timestamp ?? '').slice(0, 10)))].sort();
  const active = days.map((day) => new Set(logins.filter((l) => l.timestamp?.startsWith(day)).map((l) => l.user_id)));
  const windows = active.map(
    (_, i) => new Set(active.slice(Math.max(0, i - 29), i + 1).flatMap((users) => [...users])).size,
  );
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const daily = active.map((users) => users.size);
  return {
    ...counts(logins),
    dau: mean(daily),
    mau: mean(windows.slice(29)),
    stickiness: mean(daily.slice(29)) / mean(windows.slice(29)),
  };
}
