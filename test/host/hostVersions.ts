/** The two ends of the range of VS Code that is tested, and the npm packages that bring each as a server. */
export const hostVersions = {
  /** The oldest that package.json's engines.vscode admits. */
  '1.99.3': { codeServer: '4.99.4', node: undefined, desktop: '1.99.3' },
  /** The newest on npm; its server needs a newer Node than ours, which npm brings too. */
  '1.139.1': { codeServer: '4.139.1', node: '24.21.0', desktop: 'stable' },
} as const;

export type HostVersion = keyof typeof hostVersions;

/**
 * The VS Code version that this process tests: by default what VSCODE_HOST_VERSION says, else the newest.
 * @throws Error naming a version that is not one of ours.
 */
export function hostVersion(text = process.env.VSCODE_HOST_VERSION || '1.139.1'): HostVersion {
  if (text === '1.99.3' || text === '1.139.1') return text;
  throw new Error(`unknown VSCODE_HOST_VERSION "${text}"; known: ${Object.keys(hostVersions).join(', ')}`);
}
