import { dimensionSource, type Key, type Selection, type SelectionEdit, selectedMembers } from '../model/selection';

/** A click on a member: it alone, or nothing where it was alone already. */
export const toggleMember = (dimension: string, key: Key): SelectionEdit => ({
  op: 'toggle',
  source: dimensionSource(dimension),
  dimensions: [dimension],
  key: [key],
  add: false,
});

/** This member and no other of its dimension. */
export const onlyMember = (dimension: string, key: Key): SelectionEdit => ({
  op: 'put',
  clause: { source: dimensionSource(dimension), kind: 'points', dimensions: [dimension], keys: [[key]] },
});

/** Nothing of the dimension selected any more. */
export const clearDimension = (dimension: string): SelectionEdit => ({
  op: 'put',
  clause: { source: dimensionSource(dimension), kind: 'points', dimensions: [dimension], keys: [] },
});

/** Check boxes of one dimension that were set or cleared together, as one edit. */
export function checkMembers(
  selection: Selection,
  dimension: string,
  boxes: readonly { readonly key: Key; readonly checked: boolean }[],
): SelectionEdit {
  const source = dimensionSource(dimension);
  const keys = new Set(selectedMembers(selection, dimension));
  for (const { key, checked } of boxes) {
    if (checked) keys.add(key);
    else keys.delete(key);
  }
  const put = { source, kind: 'points', dimensions: [dimension], keys: [...keys].map((key) => [key]) } as const;
  return { op: 'put', clause: put };
}
