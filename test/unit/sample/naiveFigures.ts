/** One line of a generated log, parsed. */
export interface Line {
  readonly timestamp: string;
  readonly user_id: string;
  readonly region: string;
  readonly device: string;
  readonly subscription: string;
  readonly app_version: string;
  readonly status: string;
  readonly error_code?: string;
}

export interface Figures {
  readonly events: number;
  readonly users: number;
  readonly stickiness: number;
  readonly errorRate: number;
  readonly impacted: number;
  readonly impactedInNorthAmerica: number;
  /** Cells of subscription × device with their share of the errors, largest first. */
  readonly errorShares: readonly (readonly [cell: string, share: number])[];
}

/** The case study's figures, counted with Maps and Sets from the definitions of the README, rolling 30 days, UTC. */
export function naiveFigures(lines: Iterable<Line>): Figures {
  const usersOfDay = new Map<string, Set<string>>();
  const users = new Set<string>();
  const impacted = new Set<string>();
  const impactedInNorthAmerica = new Set<string>();
  const errorsOfCell = new Map<string, number>();
  let events = 0;
  let errors = 0;
  for (const line of lines) {
    events++;
    users.add(line.user_id);
    const date = line.timestamp.slice(0, 10);
    const today = usersOfDay.get(date) ?? new Set();
    usersOfDay.set(date, today.add(line.user_id));
    if (line.status !== 'error') continue;
    errors++;
    impacted.add(line.user_id);
    if (line.region === 'North America') impactedInNorthAmerica.add(line.user_id);
    const cell = `${line.subscription} × ${line.device}`;
    errorsOfCell.set(cell, (errorsOfCell.get(cell) ?? 0) + 1);
  }
  return {
    events,
    users: users.size,
    stickiness: stickiness(usersOfDay),
    errorRate: errors / events,
    impacted: impacted.size,
    impactedInNorthAmerica: impactedInNorthAmerica.size,
    errorShares: [...errorsOfCell].map(([cell, n]) => [cell, n / errors] as const).sort((a, b) => b[1] - a[1]),
  };
}

/** Mean DAU ÷ mean MAU over the days that have 30 days of the log up to and with themselves. */
function stickiness(usersOfDay: ReadonlyMap<string, ReadonlySet<string>>): number {
  const dates = [...usersOfDay.keys()].sort();
  let daily = 0;
  let monthly = 0;
  for (let last = 29; last < dates.length; last++) {
    const window = new Set<string>();
    for (const date of dates.slice(last - 29, last + 1)) {
      for (const user of usersOfDay.get(date) ?? []) window.add(user);
    }
    daily += usersOfDay.get(dates[last] ?? '')?.size ?? 0;
    monthly += window.size;
  }
  return daily / monthly;
}
