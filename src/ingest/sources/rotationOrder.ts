/**
 * Sorts the paths of rotated logs by age, the oldest first: `app.log.10.gz`, `app.log.2`, `app.log.1`, `app.log`, and by
 * date where names carry one, `app-2024-01-31.log`. Paths of other logs keep apart, by name.
 */
export function rotationOrder(paths: readonly string[]): readonly string[] {
  const keys = new Map(paths.map((path) => [path, keyOf(path)]));
  return [...paths].sort((a, b) => compare(keys.get(a), keys.get(b)) || (a < b ? -1 : Number(a > b)));
}

interface Age {
  /** The path without what rotation adds. */
  readonly stem: string;
  /** The higher, the older. */
  readonly turns: number;
}

function keyOf(path: string): Age {
  const bare = path.replace(/\.(gz|zst|zstd|bz2|zip)$/i, '');
  const turned = /^(.*?)[._-](\d{1,5})$/s.exec(bare);
  return turned ? { stem: turned[1] ?? bare, turns: Number(turned[2]) } : { stem: bare, turns: 0 };
}

function compare(a: Age | undefined, b: Age | undefined): number {
  if (!a || !b) return 0;
  if (a.stem !== b.stem) return a.stem < b.stem ? -1 : 1;
  return b.turns - a.turns;
}
