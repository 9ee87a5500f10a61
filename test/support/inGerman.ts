import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';

/* Imported before all else, as src/host/displayLanguage.ts is: what modules put into words as they are first run is German too. */
l10n.config({ contents: readFileSync('l10n/bundle.l10n.de.json', 'utf8') });
