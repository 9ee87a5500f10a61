import * as l10n from '@vscode/l10n';
import { CallError } from '../protocol/peer';

/** Throws on what a call failed with; that a person cancelled it is told without the name of the call. */
export function rethrowCancelled(error: unknown): never {
  if (error instanceof CallError && error.reason === 'cancelled') throw new Error(l10n.t('it was cancelled'));
  throw error;
}
