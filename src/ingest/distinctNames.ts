/** Names in their order, each once: one that comes again gets a number, as in `a`, `a (2)`, `a (3)`. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  // Where counting goes on: to begin at 2 each time takes for ever with a name that comes ten thousand times.
  const next = new Map<string, number>();
  return names.map((name) => {
    let distinct = name;
    let n = next.get(name) ?? 2;
    while (seen.has(distinct)) distinct = `${name} (${n++})`;
    next.set(name, n);
    seen.add(distinct);
    return distinct;
  });
}
