// Helpers for all tests in VS Code: open fresh copies of the samples, and wait for events instead of time.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import {
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

export const extensionId = "kestra-config.kestra-config";

/** The address of the browser's control server, only set while the extension runs in a web worker. */
const browserAddress = process.env.KESTRA_CONFIG_BROWSER;

/** Whether the extension runs in a web worker: in another extension host, of which this suite sees less. */
export const inWebWorker = browserAddress !== undefined;

/**
 * Like `it`, for tests of what only the server computes, which is the same code in a web worker. There, they run at night
 * (see CONTRIBUTING.md).
 */
export function itInFullSuite(title: string, run: () => Promise<void>): void {
  const isShort = inWebWorker && process.env.KESTRA_CONFIG_SHORT_SUITE !== undefined;
  (isShort ? it.skip : it)(title, run);
}

/** Whether the server runs. The extension is active when this resolves. */
export async function isRunning(): Promise<boolean> {
  if (inWebWorker) {
    // The command does nothing without an argument, but the extension is active afterwards.
    await commands.executeCommand("kestraConfig.copyText");
    return (await serverWorkers()).length > 0;
  }
  const extension = extensions.getExtension<{ isRunning(): boolean }>(extensionId);
  assert.ok(extension, "the extension is not installed");
  return (await extension.activate()).isRunning();
}

const workerName = "kestra-config-server";

/** The names of all web workers that run our server. */
export async function serverWorkers(): Promise<string[]> {
  if (browserAddress === undefined) return [];
  const { workers } = await requestBrowser(browserAddress);
  return workers.filter((name) => name.endsWith(workerName));
}

/** Ends the server's web worker without notice. */
export async function endServerWorker(): Promise<void> {
  assert.ok(browserAddress !== undefined);
  assert.equal((await serverWorkers()).length, 1);
  await requestBrowser(`${browserAddress}?end=${workerName}`);
}

/** A document's URI as the extension sees it: for the browser, files are on a remote machine. */
export async function uriOf({ uri }: TextDocument): Promise<string> {
  if (browserAddress === undefined) return uri.toString();
  const { authority } = await requestBrowser(browserAddress);
  return uri.with({ scheme: "vscode-remote", authority }).toString();
}

const requestBrowser = async (
  address: string,
): Promise<{ readonly workers: string[]; readonly authority: string }> =>
  (await (await fetch(address)).json()) as { workers: string[]; authority: string };

/** The server runs when this resolves. */
export async function startServer(): Promise<void> {
  if (!(await isRunning())) await commands.executeCommand("kestraConfig.restartServer");
}

function folder(): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  assert.ok(first, "no folder is open");
  return first.uri;
}

/** Opens a file with this text in a separate folder, so that tests do not affect each other. */
export async function openFile(name: string, text: string): Promise<TextEditor> {
  const uri = Uri.joinPath(folder(), randomUUID(), name);
  await workspace.fs.writeFile(uri, Buffer.from(text));
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

export async function textOfSample(name: string): Promise<string> {
  return Buffer.from(await workspace.fs.readFile(Uri.joinPath(folder(), name))).toString("utf8");
}

export const openSample = async (name: string): Promise<TextEditor> =>
  openFile(name, await textOfSample(name));

/** Closes all editors without saving, because a window with an unsaved editor does not close. */
export async function closeEverything(): Promise<void> {
  while (window.activeTextEditor)
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  // Previews are not text editors, and the next one would replace them.
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** Runs the primary action of the newest notification. Polls, because extensions get no event for notifications. */
export async function acceptNotification(): Promise<void> {
  for (;;) {
    await commands.executeCommand("notifications.showList");
    const isAccepted = commands.executeCommand("notification.acceptPrimaryAction").then(
      () => true,
      () => false,
    );
    if (await isAccepted) return;
  }
}

/** Puts the cursor after the first occurrence of `text`. */
export function cursorAfter(editor: TextEditor, text: string): Position {
  const position = positionAfter(editor.document, text);
  editor.selection = new Selection(position, position);
  return position;
}

export const positionAfter = (document: TextDocument, text: string): Position =>
  rangeOf(document, text).end;

export function rangeOf(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `'${text}' is not in the document`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Our findings in a document, once there are some. */
export const findingsOf = (document: TextDocument): Promise<Diagnostic[]> =>
  until(languages.onDidChangeDiagnostics, () => {
    const found = ourFindings(document);
    return found.length > 0 ? found : undefined;
  });

export const ourFindings = ({ uri }: TextDocument): Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === "Kestra Config");

/** The rule of a finding. */
export const ruleOf = ({ code }: Diagnostic): unknown =>
  typeof code === "object" ? code.value : code;

/** Resolves with the first result of `read` that is not undefined: now, or at one of the next events. */
export function until<T>(event: Event<unknown>, read: () => T | undefined): Promise<T> {
  const now = read();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve) => {
    const listening = event(() => {
      const value = read();
      if (value === undefined) return;
      listening.dispose();
      resolve(value);
    });
  });
}
