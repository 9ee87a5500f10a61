import type { Dimension } from '../model/events';
import { dimensionSource, type Key, type Selection, type SelectionEdit, selectedMembers } from '../model/selection';

/** A click on a member: it alone, or nothing where it was alone already. */
export const toggleMember = (dimension: string, key: Key): SelectionEdit => ({
  op: 'toggle',
  source: dimensionSource(dimension),
  dimensions: [dimension],
  key: [key],
  add: false,
});

/** These members and no other of their dimension; no members: nothing of it is selected any more. */
export const onlyMembers = (dimension: string, keys: readonly Key[]): SelectionEdit => ({
  op: 'put',
  clause: {
    source: dimensionSource(dimension),
    kind: 'points',
    dimensions: [dimension],
    keys: keys.map((key) => [key]),
  },
});

export const onlyMember = (dimension: string, key: Key): SelectionEdit => onlyMembers(dimension, [key]);

/** A click on several members, such as the versions that begin alike: they alone, or nothing where they were already. */
export function toggleMembers(selection: Selection, dimension: string, keys: readonly Key[]): SelectionEdit {
  const selected = new Set(selectedMembers(selection, dimension));
  const areAlone = selected.size === keys.length && keys.every((key) => selected.has(key));
  return onlyMembers(dimension, areAlone ? [] : keys);
}

/**
 * All members that are selected but these; of all members where none of the others is selected. A selection names what it
 * keeps, so members that a log gets later are not in it.
 */
export function excludeMembers(
  selection: Selection,
  { name, members }: Pick<Dimension, 'name' | 'members'>,
  keys: readonly Key[],
): SelectionEdit {
  const out = new Set(keys);
  const kept = (some: readonly Key[]): readonly Key[] => some.filter((key) => !out.has(key));
  const selected = kept(selectedMembers(selection, name));
  return onlyMembers(name, selected.length > 0 ? selected : kept(members));
}

/** Nothing of the dimension selected any more. */
export const clearDimension = (dimension: string): SelectionEdit => onlyMembers(dimension, []);

/** Check boxes of one dimension that were set or cleared together, as one edit. */
export function checkMembers(
  selection: Selection,
  dimension: string,
  boxes: readonly { readonly key: Key; readonly checked: boolean }[],
): SelectionEdit {
  const keys = new Set(selectedMembers(selection, dimension));
  for (const { key, checked } of boxes) {
    if (checked) keys.add(key);
    else keys.delete(key);
  }
  return onlyMembers(dimension, [...keys]);
}
