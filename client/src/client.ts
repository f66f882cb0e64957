// Options of the language client on every platform: the documents it serves, and the initialization options of the server.
import { type ExtensionContext, type TextDocument, Uri, workspace } from "vscode";
import { type LanguageClientOptions, RevealOutputChannelOn, vsdiag } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/protocol/start";
import { servedDocuments } from "./codeBlocks";
import { commandIds } from "./commands";
import { effectiveScheme } from "./effective/address";
import { ruleLink } from "./ruleLinks";
import { otherYaml } from "./yamlExtension";

/** Also the section of our settings, from which the client reads `trace.server`. */
export const clientId = "kestraConfig";
export const clientName = "Kestra Config";

export const clientOptions = (context: ExtensionContext): LanguageClientOptions => ({
  // Every scheme, because virtual file systems use many. Output and source control inputs are documents too, but have other
  // languages. Hover in the old side of a diff is useful.
  documentSelector: servedDocuments(),
  initializationOptions: (): InitializationOptions => ({
    suggestCommand: "editor.action.triggerSuggest",
    completeWhileTyping: true,
    ticksChanges: true,
    showsStatus: true,
    ...otherYaml(),
    ruleLink: ruleLink(context),
    commands: commandIds,
    isTrusted: workspace.isTrusted,
  }),
  // The log must not open automatically.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  middleware: {
    provideDiagnostics: (document, previous, token, next) =>
      document instanceof Uri || isWritable(document) ? next(document, previous, token) : nothing,
    // A view shows what these would repeat.
    provideCodeLenses: (document, token, next) =>
      document.uri.scheme === effectiveScheme ? [] : next(document, token),
    provideInlayHints: (document, range, token, next) =>
      document.uri.scheme === effectiveScheme ? [] : next(document, range, token),
  },
});

const nothing: vsdiag.FullDocumentDiagnosticReport = {
  kind: vsdiag.DocumentDiagnosticReportKind.full,
  items: [],
};

/** False for read-only versions of a file, such as Git's, whose problems would otherwise be listed twice. */
const isWritable = ({ isUntitled, uri }: TextDocument): boolean =>
  isUntitled || workspace.fs.isWritableFileSystem(uri.scheme) === true;
