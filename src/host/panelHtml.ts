interface PanelPage {
  /** The webview's own origin, as VS Code gives it. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** BCP 47 tag of the display language. */
  readonly language: string;
  /** The texts of that language by the English ones; `undefined` for English. */
  readonly texts: unknown;
}

/** The panel's page: an empty place for the view and the only script that may run. It holds no data of logs. */
export function panelHtml({ cspSource, nonce, script, style, language, texts }: PanelPage): string {
  const policy = [
    `default-src 'none'`,
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${attribute(nonce)}">
<link rel="stylesheet" href="${attribute(style)}">
<title>Log Health</title>
</head>
<body>
<script type="application/json" id="l10n">${texts === undefined ? '' : jsonData(texts)}</script>
<div id="app"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Without "<", a text cannot end the element that holds it. */
const jsonData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
