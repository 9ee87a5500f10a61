import assert from 'node:assert/strict';

/** Compares numbers of both sides and counts how many: whole numbers are the same, others within 1e-12 of each other. */
export class Comparison {
  count = 0;
  /** Those that are neither none nor 0. */
  told = 0;

  same(ours: number | null | undefined, theirs: unknown, what: string): void {
    this.count++;
    if (ours !== null && ours !== 0) this.told++;
    const isClose =
      typeof ours === 'number' && typeof theirs === 'number' && !(Number.isInteger(ours) && Number.isInteger(theirs))
        ? Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(theirs))
        : ours === theirs;
    assert.ok(isClose, `${what}: ours ${ours}, the oracle's ${String(theirs)}`);
  }

  sameOf<K extends string>(
    names: readonly K[],
    ours: Readonly<Record<K, number | null>>,
    theirs: Readonly<Record<string, unknown>> | undefined,
    what: string,
  ): void {
    for (const name of names) this.same(ours[name], theirs?.[name], `${what}, ${name}`);
  }
}
