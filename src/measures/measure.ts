import type { Format } from '../model/format';
import type { PartId } from '../model/query';
import type { MeasureId } from './catalogue';

export type { MeasureId };

/**
 * How parts make the value. `rest` forms compare a group with the rest of its total, `share` with the total itself,
 * `shareWithin` with all groups of the same place on one axis.
 */
type Value =
  | { readonly part: PartId }
  | { readonly ratio: readonly [PartId, PartId] }
  | { readonly oneMinusRatio: readonly [PartId, PartId] }
  | { readonly sumRatio: readonly [readonly PartId[], PartId] }
  | { readonly share: PartId }
  | { readonly shareWithin: PartId; readonly axis: 0 | 1 }
  | { readonly liftOverRest: readonly [PartId, PartId] }
  | { readonly excessOverRest: readonly [PartId, PartId] };

/** One definition, from which SQL, kernels, text and help are made. */
export interface MeasureLiteral {
  readonly id: string;
  readonly label: string;
  /** One sentence: the definition, as shown on hover, in the palette and in the README. */
  readonly doc: string;
  readonly format: Format;
  readonly value: Value;
  /** The answer over no events; of a mean over days, over no such days: a day without users counts as 0. */
  readonly empty: 0 | null;
  /** What the log must have for the measure to exist. */
  readonly needs: 'user' | 'outcome' | 'user and outcome' | null;
}

/** A measure of the catalogue. */
export interface Measure extends MeasureLiteral {
  readonly id: MeasureId;
}

/** The parts that a measure is made of. */
export function partsOf(measure: Measure): readonly PartId[] {
  const { value } = measure;
  if ('part' in value) return [value.part];
  if ('ratio' in value) return value.ratio;
  if ('oneMinusRatio' in value) return value.oneMinusRatio;
  if ('sumRatio' in value) return [...value.sumRatio[0], value.sumRatio[1]];
  if ('share' in value) return [value.share];
  if ('shareWithin' in value) return [value.shareWithin];
  return 'liftOverRest' in value ? value.liftOverRest : value.excessOverRest;
}

/** Whether a measure compares a group with the total that it belongs to. */
export const isRelative = ({ value }: Measure): boolean =>
  'share' in value || 'liftOverRest' in value || 'excessOverRest' in value;

/** Whether a measure is of two dimensions crossed. */
export const isCrossed = ({ value }: Measure): boolean => 'shareWithin' in value;
