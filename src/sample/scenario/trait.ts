/** What the fields of a scenario's log are of, whatever they are called. */
export const traits = ['region', 'tier', 'device', 'os', 'channel', 'version'] as const;
export type Trait = (typeof traits)[number];

/** Places of members by trait: all others count as well where a trait is missing. `shard` is in no log. */
export type Where = Readonly<Partial<Record<Trait | 'shard', readonly number[]>>>;

/** The places of the members that someone has. */
export type Traits = Readonly<Record<Trait | 'shard', number>>;

export const shards = 4;

export function isWithin(where: Where, of: Traits): boolean {
  for (const trait in where) {
    const name = trait as keyof Where;
    if (!where[name]?.includes(of[name])) return false;
  }
  return true;
}
