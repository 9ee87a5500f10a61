import type { CellAnswer, CellSpec, StackKind } from '../../src/protocol';
import type { Actions } from '../actions';
import { activeDays } from './activeDays';
import { breakdown } from './breakdown';
import { hotspots } from './hotspots';
import { leaderboards } from './leaderboards';
import { lifecycle } from './lifecycle';
import { lines } from './lines';
import { matrix } from './matrix';
import type { Ground, Picture, Scene } from './picture';
import { retention } from './retention';
import { trend } from './trend';
import { triangle } from './triangle';
import { verdict } from './verdict';
import { whatIf } from './whatIf';

const pictures: { readonly [K in StackKind]: (actions: Actions) => Picture<K> } = {
  triangle,
  verdict,
  trend,
  matrix,
  breakdown,
  leaderboards,
  whatIf,
  hotspots,
  lines,
  activeDays,
  lifecycle,
  retention,
};

/** A picture of whatever kind. */
export interface AnyPicture extends Pick<Picture<StackKind>, 'title' | 'subject' | 'tools' | 'body' | 'table'> {
  /** Draws, and tells whether the answer is to what the spec asks. */
  draw(ground: Ground, spec: CellSpec, answer: CellAnswer | null): boolean;
  retheme(): void;
}

/** A new picture of a kind. */
export function pictureOf<K extends StackKind>(kind: K, actions: Actions): AnyPicture {
  const picture: Picture<K> = pictures[kind](actions);
  return {
    ...picture,
    draw(ground, spec, answer) {
      const scene = sceneOf(kind, ground, spec, answer);
      if (!scene) return false;
      picture.draw(scene);
      return picture.isCurrent(scene);
    },
    retheme: () => picture.retheme?.(),
  };
}

function sceneOf<K extends StackKind>(
  kind: K,
  ground: Ground,
  spec: CellSpec,
  answer: CellAnswer | null,
): Scene<K> | null {
  if (!isOf(kind, spec)) return null;
  // TypeScript cannot follow the kind from a wrapped answer to what it wraps; the comparison before it can.
  const own = answer?.kind === kind ? (answer.answer as Scene<K>['answer']) : null;
  return { ...ground, spec, answer: own };
}

const isOf = <K extends StackKind>(kind: K, spec: CellSpec): spec is Extract<CellSpec, { kind: K }> =>
  spec.kind === kind;
