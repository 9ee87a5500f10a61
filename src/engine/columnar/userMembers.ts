import { sharedArray } from '../sharedArray';
import type { Block } from './block';
import type { Passing } from './shared/passing';
import type { Work } from './shared/work';
import type { UserPass } from './userPass';

/**
 * Tells users of whom a filter keeps nothing, so that a pass need not look at their rows: what belongs to a user, such as
 * a plan or a country, is in all of their events.
 */
export class UserMembers {
  /** By block and dimension, the bits of the members that each user has events of: see `bitOf`. */
  readonly #known = new Map<string, Int32Array>();

  constructor(private readonly starts: Uint32Array) {}

  /** 0 for users of whom no tuple with a place can be, as far as some dimensions tell; null if that is none. */
  async keptOf(
    block: Block,
    place: Int32Array,
    names: readonly string[],
    passing: Passing,
  ): Promise<Uint8Array | null> {
    let kept: Uint8Array | null = null;
    for (const name of names) {
      const member = block.members.get(name);
      if (!member) continue;
      let wanted = 0;
      let all = 0;
      for (let t = 0; t < place.length; t++) {
        const bit = bitOf(member[t]!);
        all |= bit;
        if (place[t]! >= 0) wanted |= bit;
      }
      if (wanted === all) continue;
      const bits = await this.#bitsOf(block, name, member, passing);
      kept ??= new Uint8Array(bits.length).fill(1);
      for (let user = 0; user < kept.length; user++) if ((bits[user]! & wanted) === 0) kept[user] = 0;
    }
    return kept;
  }

  async #bitsOf(block: Block, name: string, member: Uint32Array, passing: Passing): Promise<Int32Array> {
    const key = JSON.stringify([block.id, name]);
    const known = this.#known.get(key);
    if (known) return known;
    const { starts } = this;
    const bits = sharedArray(Int32Array, starts.length - 1);
    const bitOfTuple = Int32Array.from(member, bitOf);
    await passing(() => new MemberBits({ code: block.code, starts, bitOfTuple, bits }));
    this.#known.set(key, bits);
    return bits;
  }
}

/** Members 32 apart share a bit: one that is not set tells for sure. */
const bitOf = (member: number): number => 1 << (member & 31);

export interface MembersGiven {
  readonly code: Block['code'];
  readonly starts: Uint32Array;
  readonly bitOfTuple: Int32Array;
  /** Takes the bits of each user. */
  readonly bits: Int32Array;
}

export class MemberBits implements UserPass {
  constructor(private readonly given: MembersGiven) {}

  get work(): Work {
    return { kind: 'members', given: this.given };
  }

  over(from: number, to: number): void {
    const { code, starts, bitOfTuple, bits } = this.given;
    for (let user = from; user < to; user++) {
      const end = starts[user + 1]!;
      let all = 0;
      for (let i = starts[user]!; i < end; i++) all |= bitOfTuple[code[i]! >>> 1]!;
      bits[user] = all;
    }
  }

  tallies(): readonly Uint32Array[] {
    return [];
  }
}
