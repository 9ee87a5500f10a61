import * as l10n from '@vscode/l10n';
import bundle from '../../l10n/bundle.l10n.de.json';

export const germanTexts = bundle;

// Imported before all else: what the scripted host words is worded in German too.
l10n.config({ contents: bundle });
