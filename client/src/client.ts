// What the language client is told, on every platform: which documents it serves, and what the server should know.
import { type ExtensionContext, type TextDocument, Uri, workspace } from "vscode";
import { type LanguageClientOptions, RevealOutputChannelOn, vsdiag } from "vscode-languageclient";
import { languages } from "../../server/src/protocol/documents";
import type { InitializationOptions } from "../../server/src/protocol/start";
import { commandIds } from "./commands";
import { ruleLink } from "./ruleLinks";
import { yamlIsChecked } from "./yamlExtension";

/** Also the section of our settings; the client itself reads `trace.server` from it. */
export const clientId = "kestraConfig";
export const clientName = "Kestra Config";

export const clientOptions = (context: ExtensionContext): LanguageClientOptions => ({
  // Every scheme, because nobody can list those of all virtual file systems. Output and source control inputs are
  // documents too, but none of these languages; hover in the old side of a diff is welcome.
  documentSelector: languages.map((language) => ({ language })),
  initializationOptions: (): InitializationOptions => ({
    suggestCommand: "editor.action.triggerSuggest",
    completeWhileTyping: true,
    showsStatus: true,
    yamlIsChecked: yamlIsChecked(),
    ruleLink: ruleLink(context),
    commands: commandIds,
    isTrusted: workspace.isTrusted,
  }),
  // A log that opens by itself is a notification nobody has asked for.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  middleware: {
    provideDiagnostics: (document, previous, token, next) =>
      document instanceof Uri || canBeMended(document) ? next(document, previous, token) : nothing,
  },
});

const nothing: vsdiag.FullDocumentDiagnosticReport = {
  kind: vsdiag.DocumentDiagnosticReportKind.full,
  items: [],
};

/** False for versions of a file that an editor only shows, such as git's: their problems would be listed twice. */
const canBeMended = ({ isUntitled, uri }: TextDocument): boolean =>
  isUntitled || workspace.fs.isWritableFileSystem(uri.scheme) === true;
