import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';

/*
 * Imported before all else, as the display language of the editor is: texts that are constants of modules are put into
 * words when their module is first run.
 */
l10n.config({ contents: JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) });
