import { mostMembers } from '../roles/notDimension';

/** Paths of more segments are cut by `pathFolder` already. */
const deepest = 8;

/**
 * Paths with `*` for all that is deeper than so many segments as leave few enough of them to slice by: all segments
 * where they are few, else one at least.
 */
export function fewPaths(paths: readonly string[]): readonly string[] {
  let cut = paths;
  for (let depth = deepest; depth > 0 && new Set(cut).size > mostMembers; depth--)
    cut = paths.map((path) => cutPath(path, depth));
  return cut;
}

/** `/a/b/*` of `/a/b/c/d` and two segments. */
function cutPath(path: string, segments: number): string {
  let end = 0;
  for (let seen = 0; seen <= segments; seen++) {
    const next = path.indexOf('/', end);
    if (next < 0) return path;
    end = next + 1;
  }
  return end < path.length ? `${path.slice(0, end)}*` : path;
}
