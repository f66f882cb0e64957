// All requests about a document, each with a check for an empty response.
import { LSPErrorCodes } from "vscode-languageserver/node";

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface DocumentRequest {
  readonly method: string;
  readonly params: object;
  /** Whether a result, or the code of an error, means that there is nothing. */
  readonly isEmpty: (answer: unknown) => boolean;
}

const isNothing = (answer: unknown): boolean =>
  answer === null || (Array.isArray(answer) && answer.length === 0);

const isRefused = (answer: unknown): boolean =>
  (answer as { kind?: unknown } | null)?.kind === "refused";

/** All requests but that for diagnostics, for one position; those about a part of the text are about `range`. */
export function requestsAt(
  uri: string,
  position: Position,
  range = { start: position, end: position },
): DocumentRequest[] {
  const textDocument = { uri };
  const at = { textDocument, position };
  const of = (
    method: string,
    params: object,
    isEmpty: DocumentRequest["isEmpty"] = isNothing,
  ): DocumentRequest => ({ method, params, isEmpty });
  const about = { uri, offset: 0 };
  const action = (kinds?: readonly string[]): DocumentRequest =>
    of("textDocument/codeAction", {
      textDocument,
      range,
      context: { diagnostics: [], triggerKind: 1, ...(kinds ? { only: kinds } : {}) },
    });
  return [
    of("textDocument/completion", at),
    of("textDocument/hover", at),
    of("textDocument/definition", at),
    of("textDocument/references", { ...at, context: { includeDeclaration: true } }),
    of("textDocument/documentHighlight", at),
    of("textDocument/documentLink", { textDocument }),
    of("textDocument/documentSymbol", { textDocument }),
    of("textDocument/foldingRange", { textDocument }),
    of("textDocument/selectionRange", { textDocument, positions: [position] }),
    of("textDocument/prepareRename", at),
    of(
      "textDocument/rename",
      { ...at, newName: "sso" },
      (code) => code === LSPErrorCodes.RequestFailed,
    ),
    of("textDocument/codeLens", { textDocument }),
    of("textDocument/inlayHint", { textDocument, range }),
    action(),
    action(["source.fixAll"]),
    action(["source.convertTo2.kestraConfig"]),
    action(["refactor", "source"]),
    of("kestraConfig/nestPasted", { uri, range, text: "kestra:\nqueue:\ntype: postgres\n" }),
    of("kestraConfig/nextQuestion", { ...about, what: "sso", answers: {} }),
    of("kestraConfig/checkAnswer", {
      ...{ ...about, what: "sso", answers: {} },
      ...{ question: "name", answer: "a" },
    }),
    of("kestraConfig/setUp", { ...about, what: "default-role", answers: {} }, isRefused),
    of("kestraConfig/status", { uri }),
    of("kestraConfig/roleTable", about),
    of(
      "kestraConfig/grant",
      { ...about, permission: "FLOW", action: "READ", grant: true },
      isRefused,
    ),
    of("kestraConfig/grantPreset", { ...about, preset: "Viewer" }, isRefused),
    of("kestraConfig/terraform", about),
    of("kestraConfig/creatableApplications", { uri }),
    of("kestraConfig/providerSide", {
      ...{ uri, configuration: 0, client: "sso", format: "keycloak" },
    }),
    of(
      "kestraConfig/effectiveConfiguration",
      { uri, origins: true, defaults: true },
      (answer) => (answer as { kind?: unknown } | null)?.kind === "none",
    ),
    of("kestraConfig/upgradeVersions", { uri }),
    of("kestraConfig/planUpgrade", { uri, from: "0.20", to: "2.0" }),
    of("kestraConfig/checkIssuer", { uri }, isRefused),
    of("kestraConfig/agentTool", { name: "check", uri, input: {} }, isRefused),
  ];
}
