import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { type Axis, axisSize } from '../../model/query';
import type { PointsClause } from '../../model/selection';
import { type Block, clausesKey, foldedColumn } from './block';
import { anyJoint, type Column, type Joint } from './joint';
import type { Pace } from './pace';
import type { Packed } from './packed';
import { bytesOf, Recent } from './recent';
import { pointsMask } from './rowMask';
import { isToldBy } from './tupleVerdict';

/** What a block is asked for: groups by its dimensions, of what some clauses keep. */
export interface BlockQuery {
  readonly by: readonly Axis[];
  readonly points: readonly PointsClause[];
}

type MemberAxis = Extract<Axis, { kind: 'dimension' }>;

const madeBytes = 8;
/** Clauses of other blocks that a block is made wider by at once. */
const mostForeign = 3;

/**
 * Finds the block that answers a query. Where groups and clauses are on dimensions of several blocks, it makes one: of
 * the block of the groups, with a verdict of the other clauses as one more column; the last ones made are remembered.
 */
export class Blocks {
  readonly #made: Recent<Block>;

  constructor(
    private readonly events: Events,
    private readonly packed: Packed,
  ) {
    this.#made = new Recent<Block>(madeBytes * events.rows + 2 ** 20, ({ code, members, verdicts }) =>
      bytesOf(code, ...members.values(), ...verdicts.values()),
    );
  }

  /** The block of each query: one for as many of them as one can answer. */
  async of(queries: readonly BlockQuery[], pace: Pace): Promise<readonly Block[]> {
    const routes: { readonly base: Block; readonly foreign: readonly PointsClause[] }[] = [];
    for (const { by, points } of queries) {
      const base = this.#holding(by, points) ?? (await this.#across(by, pace));
      routes.push({ base, foreign: points.filter((clause) => !isToldBy(clause, base)) });
    }
    const out: Block[] = [];
    for (const { base, foreign } of routes) {
      const others = routes.filter((route) => route.base === base && route.foreign.length > 0);
      const distinct = new Map(others.map((route) => [clausesKey(route.foreign), route.foreign]));
      const together = distinct.size <= mostForeign ? [...distinct.values()] : [foreign];
      out.push(foreign.length === 0 ? base : await this.#widened(base, together, pace));
    }
    return out;
  }

  clear(): void {
    this.#made.clear();
  }

  /** Of the blocks with the dimensions of some axes, the one with the most of the clauses. */
  #holding(by: readonly Axis[], points: readonly PointsClause[]): Block | undefined {
    const able = this.packed.blocks.filter(({ members }) =>
      by.every((axis) => axis.kind === 'day' || members.has(axis.name)),
    );
    const told = (block: Block): number => points.filter((clause) => isToldBy(clause, block)).length;
    return able.reduce<Block | undefined>((a, b) => (a && told(a) >= told(b) ? a : b), undefined);
  }

  /** A block of the dimensions of axes, folded as they are. */
  #across(by: readonly Axis[], pace: Pace): Promise<Block> {
    const axes = by.filter((axis) => axis.kind === 'dimension');
    const names = axes.map(({ name, top }) => (top === undefined ? name : foldedColumn(name, top)));
    return this.#make(`across ${JSON.stringify(names)}`, async (id) => {
      const { code, tuples, values } = await this.#joint(
        axes.map((axis) => this.#column(axis)),
        pace,
      );
      return { id, code, tuples, members: new Map(names.map((name, i) => [name, values[i]!])), verdicts: new Map() };
    });
  }

  #column({ name, top }: MemberAxis): Column {
    const { codes, members } = findDimension(this.events.dimensions, name);
    const size = axisSize(members.length, top);
    if (size === members.length) return { codes, shift: 0, size };
    return { codes: Uint32Array.from(codes, (code) => Math.min(code, size - 1)), shift: 0, size };
  }

  /** A block whose tuples tell whether some clauses hold that those of `base` do not tell. */
  #widened(base: Block, clauses: readonly (readonly PointsClause[])[], pace: Pace): Promise<Block> {
    const keys = clauses.map(clausesKey);
    return this.#make(`${base.id} with ${keys.sort().join(' ')}`, async (id) => {
      const verdicts = clauses.map((some): Column => {
        const mask = pointsMask(this.events, some);
        if (!mask) throw new Error('a block is made wider by no clause');
        return { codes: mask, shift: 0, size: 2 };
      });
      const before = { codes: base.code, shift: 1, size: base.tuples } as const;
      const { code, tuples, values } = await this.#joint([before, ...verdicts], pace);
      const [old, ...told] = values;
      const members = new Map([...base.members].map(([name, of]) => [name, old!.map((tuple) => of[tuple]!)]));
      return { id, code, tuples, members, verdicts: new Map(clauses.map((some, i) => [clausesKey(some), told[i]!])) };
    });
  }

  async #make(id: string, make: (id: string) => Promise<Block>): Promise<Block> {
    const held = this.#made.find(id);
    if (held) return held;
    const made = await make(id);
    this.#made.keep(id, made);
    return made;
  }

  async #joint(columns: readonly Column[], pace: Pace): Promise<Joint> {
    const found = await anyJoint(columns, this.events.outcome, pace);
    if (!found) throw new Error('too many groups and filters at once; drop one of them');
    return found;
  }
}
