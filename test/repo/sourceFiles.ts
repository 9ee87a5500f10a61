import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** Path from the repository's top folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below some folders. Tests run from the repository's top folder. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(folder, file))
      .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') })),
  );
}

export interface Import {
  readonly from: string;
  /** Path from the top folder without extension, or the name of a package. */
  readonly to: string;
  readonly typesOnly: boolean;
}

/** What a file imports, with relative paths resolved. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found = file.text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+()['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, typesOnly, named, , bare]) => {
    const target = named ?? bare ?? '';
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), target) : target;
    return { from: file.path, to, typesOnly: typesOnly !== undefined };
  });
}
