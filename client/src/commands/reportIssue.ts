// Starts an issue report with what maintainers always need. Nothing is sent: the user describes the issue and submits it.
import { commands, env, l10n, UIKind, Uri, version, window, workspace } from "vscode";
import { issueReport, type Setting, type Surroundings } from "../issueReport";
import { extensionId, manifest } from "../manifest";
import type { Command } from "./command";

/** Missing in editors other than VS Code, and where an administrator has turned off feedback. */
const issueReporter = "vscode.openIssueReporter";

export const reportIssue: Command = async (client) => {
  const headings = [
    l10n.t("What happened?"),
    l10n.t("What did you expect?"),
    l10n.t("Configuration, without secrets"),
  ];
  const report = issueReport(headings, surroundings(client.isRunning()), settings());
  // In a browser, older versions open GitHub at once and lose the text.
  if (!isInBrowser() && (await exists(issueReporter))) {
    await commands.executeCommand(issueReporter, { extensionId, issueBody: report });
    return;
  }
  const document = await workspace.openTextDocument({ language: "markdown", content: report });
  await window.showTextDocument(document);
  const submit = l10n.t("Copy and Open GitHub");
  const chosen = await window.showInformationMessage(
    l10n.t("Describe the issue in this document. Nothing is sent until you submit it on GitHub."),
    submit,
  );
  if (chosen !== submit) return;
  await env.clipboard.writeText(document.getText());
  const issues = manifest()?.bugs.url;
  if (issues !== undefined) await env.openExternal(Uri.parse(`${issues}/new`));
};

const exists = async (command: string): Promise<boolean> =>
  (await commands.getCommands(true)).includes(command);

const surroundings = (isRunning: boolean): Surroundings => ({
  version: manifest()?.version,
  editor: `${env.appName} ${version}`,
  ui: isInBrowser() ? "web" : "desktop",
  remote: env.remoteName,
  platform:
    typeof importScripts === "function"
      ? navigator.userAgent
      : `${process.platform} ${process.arch} ${process.version}`,
  language: env.language,
  isTrusted: workspace.isTrusted,
  isRunning,
});

const isInBrowser = (): boolean => env.uiKind === UIKind.Web;

function settings(): Record<string, Setting> {
  const configuration = workspace.getConfiguration();
  const schemas = manifest()?.contributes.configuration.properties ?? {};
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { schema, value: configuration.get(name), usual: configuration.inspect(name)?.defaultValue },
    ]),
  );
}
