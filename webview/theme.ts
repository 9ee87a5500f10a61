/** The colour or font that the editor's theme gives for a variable; the first of those that it has. */
export function themeValue(...names: readonly `--vscode-${string}`[]): string {
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
  new MutationObserver(changed).observe(document.body, {
    attributes: true,
    attributeFilter: ['class', 'data-vscode-theme-id', 'data-vscode-theme-kind'],
  });
}
