import * as l10n from '@vscode/l10n';

/* Imported before all else, as src/host/displayLanguage.ts is: the page holds the texts of the display language. */
const contents = document.getElementById('l10n')?.textContent;
if (contents) l10n.config({ contents });
