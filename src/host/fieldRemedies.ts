import * as l10n from '@vscode/l10n';
import type { RoleOverrides } from '../model/roles';
import type { Remedy } from './notices';

/** The way to say which field plays which role in these files. */
export const chooseFieldsOf = (files: readonly string[]): Remedy => [
  l10n.t('Choose Fields…'),
  'logHealth.mendFields',
  files,
];

const wordsOfFields = l10n.t({
  message: 'field, fields, time, times, value, values',
  comment: ['Words, in whatever number, that messages have which choosing other fields helps with'],
});
const wordsOfFormats = l10n.t({
  message: 'format, formats, pattern, no record that',
  comment: ['Words, in whatever number, that messages have which choosing another format helps with'],
});

/** What helps with files that could not be opened, as far as fields go: for a failure that is about fields or times. */
export function fieldRemedies(
  files: readonly string[],
  file: string,
  message: string,
  chosen: RoleOverrides,
): Remedy[] {
  // A file may be called "times.csv" and be empty.
  const said = message.replaceAll(file, '');
  return [
    ...(has(said, wordsOfFormats) ? [[l10n.t('Choose Format…'), 'logHealth.chooseFormat', files] as const] : []),
    ...(has(said, wordsOfFields) ? [chooseFieldsOf(files)] : []),
    ...(Object.keys(chosen).length > 0
      ? [[l10n.t('Back to Automatic Fields'), 'logHealth.automaticFields', files] as const]
      : []),
  ];
}

/** Whether a message has one of the words between commas, in any case, and not only as a part of another. */
const has = (message: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.split(', ').join('|')})(?![\\p{L}\\p{N}_])`, 'iu').test(message);
