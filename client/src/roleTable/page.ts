// The page in the panel of the role table: an empty document that may run one script of ours, and load nothing else.
import { Uri, type Webview } from "vscode";

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
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Default Role</title>
    <link rel="stylesheet" href="${address("style.css")}" />
  </head>
  <body>
    <script nonce="${nonce}" src="${address("page.js")}"></script>
  </body>
</html>
`;
}
