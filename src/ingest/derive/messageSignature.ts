import * as l10n from '@vscode/l10n';
import type { FieldProfile } from '../roles/fieldProfile';
import { share } from '../roles/fieldProfile';
import type { RoleGuess } from '../roles/planRoles';
import type { DerivedField } from './derivedField';
import { maskMessage } from './maskMessage';
import { signatures } from './signatures';

/** Messages of more words tell more than those of one or two. */
const hasWords = (value: string): boolean => /\S\s+\S/.test(value);

/** The signature of the log's messages: of the field that most records have, and that holds sentences. */
export function messageSignature(profiles: readonly FieldProfile[], { messages }: RoleGuess): readonly DerivedField[] {
  let best: FieldProfile | null = null;
  let most = 0;
  for (const profile of profiles) {
    if (!messages.has(profile.field)) continue;
    const points = profile.present * (0.1 + share(profile, hasWords));
    if (points > most) [best, most] = [profile, points];
  }
  if (!best) return [];
  const reason = l10n.t('what the texts of {0} have in common, without numbers, ids and names', best.field);
  return [{ name: `${best.field}_signature`, from: best.field, reason, writer: maskMessage, settle: signatures }];
}
