import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The folder that panels may load from; nothing else is reachable. */
export function webviewRoot(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** A panel's page: its bundle by nonce, its style sheet, its words; no network, no inline script. */
export function webviewHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  panel: string,
  title: string,
  strings: Readonly<Record<string, string>>,
): string {
  const file = (extname: string) => webview.asWebviewUri(vscode.Uri.joinPath(webviewRoot(extension), `${panel}.${extname}`));
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource} 'nonce-${nonce}'; font-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta property="csp-nonce" content="${nonce}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
  <link rel="stylesheet" href="${file('css')}">
</head>
<body data-strings="${escapeHtml(JSON.stringify(strings))}">
  <script type="module" nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
