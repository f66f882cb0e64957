// A person with a text in an editor that can do everything: what is asked of the server while they look at every secret.
import {
  type ClientCapabilities,
  CodeActionTriggerKind,
  DocumentSymbolRequest,
  MarkupKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  checkIssuerCommand,
  copyTextCommand,
  showDefaultRoleCommand,
} from "../../../server/src/protocol/lenses";
import {
  grantRequest,
  presetRequest,
  roleTableRequest,
  terraformRequest,
} from "../../../server/src/protocol/roleTable";
import {
  type Answers,
  checkAnswerRequest,
  nextQuestionRequest,
  type Question,
  setUpCommand,
  setUpRequest,
} from "../../../server/src/protocol/setUp";
import { statusRequest } from "../../../server/src/protocol/status";
import type { Editor } from "../../lsp/editor";
import { mark, secret } from "./plants";

/** What it can, so that nothing is kept back. */
export const abilities: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create"],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: [MarkupKind.Markdown] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export const commands = [copyTextCommand, showDefaultRoleCommand, checkIssuerCommand, setUpCommand];

/** Asks for everything; at most at so many secrets, evenly spread. */
export async function visit(
  { connection, open, pull, close }: Editor,
  uri: string,
  text: string,
  most = Infinity,
): Promise<void> {
  await open(uri, text);
  const document = TextDocument.create(uri, "yaml", 1, text);
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const textDocument = { uri };
  const actions = (only?: readonly string[]): Promise<unknown> =>
    connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: whole,
      context: {
        diagnostics: [],
        triggerKind: CodeActionTriggerKind.Invoked,
        ...(only ? { only } : {}),
      },
    });
  const asked: Promise<unknown>[] = [
    pull(uri),
    connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    ...["documentLink", "codeLens", "foldingRange"].map((request) =>
      connection.sendRequest(`textDocument/${request}`, { textDocument }),
    ),
    connection.sendRequest("textDocument/inlayHint", { textDocument, range: whole }),
    actions(),
    actions(["source"]),
    actions(["refactor"]),
    connection.sendRequest(statusRequest, { uri }),
    connection.sendRequest(roleTableRequest, { uri }),
    connection.sendRequest(terraformRequest, { uri }),
    connection.sendRequest(grantRequest, { uri, permission: "FLOW", action: "READ", grant: true }),
    connection.sendRequest(presetRequest, { uri, preset: "Viewer" }),
    // A text of many secrets has no client to set up, and working that out takes long.
    ...(text.length < 4000 ? (["sso", "default-role", "group-sync", "ldap"] as const) : []).map(
      (what) => setsUp(connection, uri, what),
    ),
  ];
  const places = offsets(text);
  const step = Math.max(1, Math.ceil(places.length / most));
  for (let index = 0; index < places.length; index += step) {
    const place = { textDocument, position: document.positionAt(places[index] ?? 0) };
    for (const request of [
      "hover",
      "completion",
      "definition",
      "prepareRename",
      "documentHighlight",
    ])
      asked.push(connection.sendRequest(`textDocument/${request}`, place));
    asked.push(
      connection.sendRequest("textDocument/references", {
        ...place,
        context: { includeDeclaration: true },
      }),
      // What cannot be renamed is refused.
      connection
        .sendRequest("textDocument/rename", { ...place, newName: "sso" })
        .catch(() => undefined),
    );
  }
  await Promise.all(asked);
  await close(uri);
}

/** At each secret its middle, and the key in front of it. */
const offsets = (text: string): number[] =>
  [...text.matchAll(new RegExp(`(?<![\\w$])(?:${mark})+`, "g"))].flatMap(({ index }) => {
    const key = text.slice(0, index).search(/[\w-]+\W*$/);
    return [index + mark.length, ...(key === -1 ? [] : [key + 1])];
  });

async function setsUp(connection: Editor["connection"], uri: string, what: string): Promise<void> {
  let answers: Answers = {};
  for (;;) {
    const params = { uri, offset: 0, what, answers };
    const question = await connection.sendRequest<Question | null>(nextQuestionRequest, params);
    if (!question || question.id in answers) break;
    await connection.sendRequest(checkAnswerRequest, {
      ...params,
      question: question.id,
      answer: secret,
    });
    const [first] = question.options ?? [];
    const answer = question.value ?? first?.value ?? "https://sso.example.com";
    answers = { ...answers, [question.id]: question.kind === "choices" ? [answer] : answer };
  }
  await connection.sendRequest(setUpRequest, { uri, offset: 0, what, answers });
}
