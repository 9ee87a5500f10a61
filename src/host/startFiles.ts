import path from 'node:path';

/** The logs to open at start: those of the environment variable (a JSON array of absolute paths), else of the setting. */
export function startFiles(variable: string | undefined, setting: unknown): readonly string[] {
  const named = paths(parsed(variable));
  return named.length > 0 ? named : paths(setting);
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

const paths = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string' && path.isAbsolute(item)) : [];
