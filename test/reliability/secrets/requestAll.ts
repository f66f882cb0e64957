// Sends every request of an editor with all capabilities, at every secret of a text.
import { type ClientCapabilities, MarkupKind } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  checkIssuerCommand,
  copyTextCommand,
  showDefaultRoleCommand,
} from "../../../server/src/protocol/lenses";
import { showEffectiveCommand } from "../../../server/src/protocol/effective";
import {
  type Answers,
  checkAnswerRequest,
  nextQuestionRequest,
  type Question,
  setUpCommand,
  setUpRequest,
} from "../../../server/src/protocol/setUp";
import type { Editor } from "../../lsp/editor";
import { requestsAt } from "../requests";
import { mark, secret } from "./plants";

/** All capabilities, so that the server leaves nothing out. */
export const allCapabilities: ClientCapabilities = {
  workspace: {
    diagnostics: { refreshSupport: true },
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
    completion: {
      completionItem: {
        ...{ snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } },
        documentationFormat: ["markdown"],
      },
    },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export const commands = [
  copyTextCommand,
  showDefaultRoleCommand,
  checkIssuerCommand,
  setUpCommand,
  showEffectiveCommand,
];

/** Sends all requests, at no more than about `most` secrets, evenly spread. */
export async function requestAll(
  { connection, open, pull, close }: Editor,
  uri: string,
  text: string,
  maxPlaces = Infinity,
): Promise<void> {
  await open(uri, text);
  const document = TextDocument.create(uri, "yaml", 1, text);
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const places = offsets(text);
  const step = Math.max(1, Math.ceil(places.length / maxPlaces));
  const visited = [0, ...places.filter((_, index) => index % step === 0)];
  // Requests about the whole text are sent once. Renaming may be refused.
  const requests = new Map(
    visited
      .flatMap((offset) => requestsAt(uri, document.positionAt(offset), whole))
      .filter(({ method }) => method !== "kestraConfig/checkIssuer")
      .map((request) => [JSON.stringify(request), request]),
  );
  const asked: Promise<unknown>[] = [
    pull(uri),
    ...[...requests.values()].map(({ method, params }) =>
      connection.sendRequest(method, params).catch((error: unknown) => {
        if (method !== "textDocument/rename") throw error;
      }),
    ),
    // A text with many secrets has no client to set up, and finding that out is slow.
    ...(text.length < 4000 ? (["sso", "default-role", "group-sync", "ldap"] as const) : []).map(
      (what) => runSetUp(connection, uri, what),
    ),
  ];
  await Promise.all(asked);
  await close(uri);
}

/** Two offsets per secret: inside it, and in the key before it. */
const offsets = (text: string): number[] =>
  [...text.matchAll(new RegExp(`(?<![\\w$])(?:${mark})+`, "g"))].flatMap(({ index }) => {
    const key = text.slice(0, index).search(/[\w-]+\W*$/);
    return [index + mark.length, ...(key === -1 ? [] : [key + 1])];
  });

async function runSetUp(
  connection: Editor["connection"],
  uri: string,
  what: string,
): Promise<void> {
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
