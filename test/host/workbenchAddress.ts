/** What a window of the server shows and runs; paths are absolute. */
export interface WorkbenchTarget {
  readonly folder?: string | undefined;
  /** A .code-workspace file, instead of a folder. */
  readonly workspace?: string | undefined;
  readonly token?: string | undefined;
  /** These two need a server with `testDriver`. */
  readonly developmentPaths?: readonly string[];
  readonly testsPath?: string | undefined;
}

/** The address that opens a window of the server at `authority` (host:port). */
export function workbenchAddress(authority: string, target: WorkbenchTarget): string {
  const url = new URL(`http://${authority}/`);
  if (target.token !== undefined) url.searchParams.set('tkn', target.token);
  if (target.workspace !== undefined) url.searchParams.set('workspace', target.workspace);
  else if (target.folder !== undefined) url.searchParams.set('folder', target.folder);
  else url.searchParams.set('ew', 'true');
  const remote = (place: string): string => `vscode-remote://${authority}${place}`;
  const payload = [
    ...(target.developmentPaths ?? []).map((place) => ['extensionDevelopmentPath', remote(place)]),
    ...(target.testsPath === undefined ? [] : [['extensionTestsPath', remote(target.testsPath)]]),
  ];
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return url.href.replaceAll('%2F', '/');
}
