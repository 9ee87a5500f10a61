import type { RoleOverrides } from '../model/roles';
import type { Remedy } from './notices';

/** The way to say which field plays which role in these files. */
export const chooseFieldsOf = (files: readonly string[]): Remedy => ['Choose Fields…', 'logHealth.mendFields', files];

/** What helps with files that could not be opened, as far as fields go: for a failure that is about fields or times. */
export function fieldRemedies(
  files: readonly string[],
  file: string,
  message: string,
  chosen: RoleOverrides,
): Remedy[] {
  // A file may be called "times.csv" and be empty.
  const isAboutFields = /\b(?:fields?|times?|values?)\b/i.test(message.replaceAll(file, ''));
  const isAboutFormat = /\bformats?\b|no record that|pattern "/i.test(message.replaceAll(file, ''));
  return [
    ...(isAboutFormat ? [['Choose Format…', 'logHealth.chooseFormat', files] as const] : []),
    ...(isAboutFields ? [chooseFieldsOf(files)] : []),
    ...(Object.keys(chosen).length > 0
      ? [['Back to Automatic Fields', 'logHealth.automaticFields', files] as const]
      : []),
  ];
}
