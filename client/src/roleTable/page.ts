// The HTML page in the role table panel: an empty document that may only load our script and style.
import { env, l10n, Uri, type Webview } from "vscode";

/** Where the page's script and style are bundled. */
export const pageFolder = (extension: Uri): Uri => Uri.joinPath(extension, "dist", "roleTable");

export function pageFor(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const address = (file: string): string =>
    webview.asWebviewUri(Uri.joinPath(pageFolder(extension), file)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join("; ");
  const texts = inQuotes(JSON.stringify(l10n.bundle ?? {}));
  return `<!DOCTYPE html>
<html lang="${env.language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${l10n.t("Default Role")}</title>
    <link rel="stylesheet" href="${address("style.css")}" />
  </head>
  <body data-texts="${texts}">
    <script nonce="${nonce}" src="${address("page.js")}"></script>
  </body>
</html>
`;
}

/** Escapes a text for an attribute value. */
const inQuotes = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
