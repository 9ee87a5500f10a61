import { readFileSync } from 'node:fs';

type Texts = Readonly<Record<string, string>>;

/** package.json as VS Code reads it: with the texts of a language, English where none is named, in the place of their keys. */
export function readManifest(language?: string): unknown {
  const texts: Texts = JSON.parse(readFileSync(`package.nls${language ? `.${language}` : ''}.json`, 'utf8'));
  return JSON.parse(readFileSync('package.json', 'utf8'), (_, value: unknown) => {
    const key = typeof value === 'string' ? /^%([^%]+)%$/.exec(value)?.[1] : undefined;
    return key === undefined ? value : texts[key];
  });
}
