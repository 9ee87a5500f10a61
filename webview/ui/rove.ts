/** Rows of buttons; `null` where there is none. */
export type Grid = readonly (readonly (HTMLElement | null)[])[];

export interface Roving {
  /**
   * Puts a new grid in place of the old. Tab stop and focus go to the button of the same `data-key`; where it is gone,
   * to `first`.
   */
  rebuild(build: () => { readonly grid: Grid; readonly first: HTMLElement | null }): void;
}

/**
 * A grid of buttons with one tab stop: arrow keys move the focus, Home and End go to the ends of the row (of the
 * column where it is one wide), with Ctrl to those of the grid.
 */
export function rove(container: HTMLElement): Roving {
  let grid: Grid = [];
  let stop: HTMLElement | null = null;
  const moveStop = (next: HTMLElement | null): void => {
    stop?.setAttribute('tabindex', '-1');
    stop = next;
    stop?.setAttribute('tabindex', '0');
  };
  container.addEventListener('focusin', ({ target }) => {
    const found = grid.flat().find((button) => button === target);
    if (found) moveStop(found);
  });
  container.addEventListener('keydown', (event) => {
    const next = after(grid, event);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    rebuild(build) {
      const key = stop?.dataset.key;
      const hadFocus = stop !== null && stop === document.activeElement;
      const { grid: next, first } = build();
      grid = next;
      const buttons = grid.flat().filter((button) => button !== null);
      for (const button of buttons) button.setAttribute('tabindex', '-1');
      const same = key === undefined ? undefined : buttons.find((button) => button.dataset.key === key);
      moveStop(same ?? first);
      if (hadFocus) stop?.focus({ preventScroll: true });
    },
  };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The button that a key leads to, or none. */
function after(grid: Grid, { target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): HTMLElement | null {
  const row = grid.findIndex((buttons) => buttons.some((button) => button === target));
  if (row < 0 || altKey) return null;
  const line = grid[row] ?? [];
  const col = target instanceof HTMLElement ? line.indexOf(target) : -1;
  if (key === 'Home' || key === 'End') {
    const whole = ctrlKey || metaKey || line.length === 1;
    const range = (whole ? grid.flat() : line).filter((button) => button !== null);
    return (key === 'Home' ? range[0] : range.at(-1)) ?? null;
  }
  const step = steps[key];
  if (!step) return null;
  for (let r = row + step[0], c = col + step[1]; grid[r]?.[c] !== undefined; r += step[0], c += step[1]) {
    const found = grid[r]?.[c];
    if (found) return found;
  }
  return null;
}
