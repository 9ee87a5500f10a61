import * as l10n from '@vscode/l10n';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import bundle from '../../l10n/bundle.l10n.json';

/** Every text in letters of its own, so that one that has been forgotten stands out. */
export const pseudoTexts = getL10nPseudoLocalized(bundle);

// Imported before all else: what the scripted host words is worded in it too.
l10n.config({ contents: pseudoTexts });
