import * as l10n from '@vscode/l10n';
import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { type Axis, axisSize } from '../../model/query';
import type { PointsClause } from '../../model/selection';
import { type Block, clausesKey, foldedColumn } from './block';
import { anyJoint, type Column } from './joint';
import type { Pace } from './pace';
import type { Packed } from './packed';
import { bytesOf, Recent } from './recent';
import { pointsMask } from './rowMask';
import { paced } from './steps';
import { isToldBy } from './tupleVerdict';

/** What a block is asked for: groups by its dimensions, of what some clauses keep. */
export interface BlockQuery {
  readonly by: readonly Axis[];
  readonly points: readonly PointsClause[];
  readonly outside?: readonly PointsClause[] | undefined;
}

type MemberAxis = Extract<Axis, { kind: 'dimension' }>;

/** A block with the dimensions of the groups, and a mask of rows by the clauses that its tuples do not tell of. */
export interface Route {
  readonly block: Block;
  readonly told: readonly PointsClause[];
  readonly kept: Uint8Array | null;
  /** Tells apart the blocks and masks of one log. */
  readonly key: string;
}

/** Blocks and masks that clicks to and fro ask for again are remembered: at most so many bytes a row. */
const madeBytes = 8;
const maskBytes = 4;

/**
 * Finds the block that answers a query. Where groups are by dimensions of several blocks, it makes one; where clauses are
 * on dimensions of others, a mask.
 */
export class Blocks {
  readonly #made: Recent<Block>;
  readonly #masks: Recent<Uint8Array | null>;

  constructor(
    private readonly events: Events,
    private readonly packed: Packed,
  ) {
    this.#made = new Recent<Block>(madeBytes * events.rows + 2 ** 20, ({ code, members }) =>
      bytesOf(code, ...members.values()),
    );
    this.#masks = new Recent<Uint8Array | null>(maskBytes * events.rows, (mask) => bytesOf(mask));
  }

  async of({ by, points, outside }: BlockQuery, pace: Pace): Promise<Route> {
    const block = this.#holding(by, points) ?? (await this.#across(by, pace));
    const foreign = points.filter((clause) => !isToldBy(clause, block));
    const key = `${clausesKey(foreign)}${outside ? ` outside ${clausesKey(outside)}` : ''}`;
    const told = points.filter((clause) => !foreign.includes(clause));
    const kept = await this.#masks.get(key, () => paced(pointsMask(this.events, foreign, outside), pace));
    return { block, told, kept, key: `${block.id} ${key}` };
  }

  clear(): void {
    this.#made.clear();
    this.#masks.clear();
  }

  /** Of the blocks with the dimensions of some axes, the one with the most of the clauses. */
  #holding(by: readonly Axis[], points: readonly PointsClause[]): Block | undefined {
    const able = this.packed.blocks.filter(({ members }) =>
      by.every((axis) => axis.kind !== 'dimension' || members.has(axis.name)),
    );
    const told = (block: Block): number => points.filter((clause) => isToldBy(clause, block)).length;
    return able.reduce<Block | undefined>((a, b) => (a && told(a) >= told(b) ? a : b), undefined);
  }

  /** A block of the dimensions of axes, folded as they are. */
  async #across(by: readonly Axis[], pace: Pace): Promise<Block> {
    const axes = by.filter((axis) => axis.kind === 'dimension');
    const names = axes.map(({ name, top }) => (top === undefined ? name : foldedColumn(name, top)));
    const id = JSON.stringify(names);
    const held = this.#made.find(id);
    if (held) return held;
    const columns = axes.map((axis) => this.#column(axis));
    const found = await anyJoint(columns, this.events.outcome, pace);
    if (!found)
      throw new Error(l10n.t('{0} are too many groups to show; choose smaller dimensions', names.join(' × ')));
    const { code, tuples, values } = found;
    const made = { id, code, tuples, members: new Map(names.map((name, i) => [name, values[i]!])) };
    this.#made.keep(id, made);
    return made;
  }

  #column({ name, top }: MemberAxis): Column {
    const { codes, members } = findDimension(this.events.dimensions, name);
    const size = axisSize(members.length, top);
    if (size === members.length) return { codes, shift: 0, size };
    return { codes: Uint32Array.from(codes, (code) => Math.min(code, size - 1)), shift: 0, size };
  }
}
