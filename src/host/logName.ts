import path from 'node:path';

/** The files of a log in a few words: "a.jsonl", "a.jsonl and 2 more". */
export function logName(files: readonly string[]): string {
  const [first = 'no file'] = files;
  const name = path.basename(first) || first;
  return files.length > 1 ? `${name} and ${files.length - 1} more` : name;
}
