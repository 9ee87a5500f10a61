import type { FieldProfile } from '../roles/fieldProfile';
import type { RoleGuess } from '../roles/planRoles';
import type { DerivedField } from './derivedField';
import { foldPath } from './foldPath';
import { levelName } from './levelName';
import { messageSignature } from './messageSignature';
import { steady } from './steady';
import { userAgent } from './userAgent';

/** Looks at a sample's fields, whose roles are guessed, and says what can be made of them. */
export type Deriver = (profiles: readonly FieldProfile[], guess: RoleGuess) => readonly DerivedField[];

const derivers: readonly Deriver[] = [foldPath, userAgent, levelName, messageSignature];

/** The fields that are made of a log's own; one whose name the log has already is not made. */
export function deriveFields(profiles: readonly FieldProfile[], guess: RoleGuess): readonly DerivedField[] {
  const taken = new Set(profiles.map(({ field }) => field));
  return derivers
    .flatMap((derive) => derive(profiles, guess))
    .filter(({ name }) => {
      const isNew = !taken.has(name);
      taken.add(name);
      return isNew;
    })
    .map(steady);
}
