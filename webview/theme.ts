/** What variables gave under the theme of now: to ask the page at each click would have it styled before it is all drawn. */
const known = new Map<string, string>();

/** The colour or font that the editor's theme gives for a variable; the first of those that it has. */
export function themeValue(...names: readonly `--vscode-${string}`[]): string {
  const key = names.join();
  const value = known.get(key) ?? foundValue(names);
  known.set(key, value);
  return value;
}

function foundValue(names: readonly string[]): string {
  const style = getComputedStyle(document.documentElement);
  for (const name of names) {
    const value = style.getPropertyValue(name).trim();
    if (value !== '') return value;
  }
  return 'currentColor';
}

export const isHighContrast = (): boolean => /vscode-high-contrast/.test(document.body.className);

/** Calls back after the editor has put another theme on the page. */
export function onThemeChange(changed: () => void): void {
  const hear = (): void => {
    known.clear();
    changed();
  };
  new MutationObserver(hear).observe(document.body, {
    attributes: true,
    attributeFilter: ['class', 'data-vscode-theme-id', 'data-vscode-theme-kind'],
  });
}
