// The server inside the test's process, connected by the same protocol: so built-in methods can be made to fail, and a
// session needs no process. It must never receive `exit`, because that would end the test.
import { PassThrough } from "node:stream";
import {
  type Connection,
  createConnection,
  Message,
  type RequestMessage,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Online } from "../../server/src/discovery/online";
import { serveConnection } from "../../server/src/lsp/lifecycle";
import { createServer } from "../../server/src/lsp/server";

export interface InProcess {
  /** The responses so far, oldest first. */
  readonly answers: readonly ResponseMessage[];
  /** The log messages so far, oldest first. */
  readonly logged: readonly string[];
  /** All other notifications and requests of the server. */
  readonly reported: readonly unknown[];
  notify(method: string, params: unknown): void;
  /** Sends a request under a new id and resolves with its first response. */
  ask(method: string, params: object): Promise<ResponseMessage>;
  /** The id of the last request. */
  last(): number;
  open(uri: string, text: string): void;
  end(): Promise<void>;
}

const noSibling = {
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  readListed: () => Promise.resolve(undefined),
  maxListed: 0,
};

const noNetwork: Online = {
  begin: () => () => Promise.resolve({ kind: "failed", failure: "not-http" }),
};

/** Starts a server; `around` may wrap its connection. */
export async function startInProcess(
  around: (connection: Connection) => Connection = (connection) => connection,
): Promise<InProcess> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  let connection: Connection | undefined;
  serveConnection(
    (options) => {
      connection = createConnection(
        new StreamMessageReader(up),
        new StreamMessageWriter(down),
        options,
      );
      return around(connection);
    },
    () => createServer(() => noSibling, noNetwork),
  );

  const writer = new StreamMessageWriter(up);
  const answers: ResponseMessage[] = [];
  const logged: string[] = [];
  const reported: unknown[] = [];
  const waiting = new Map<unknown, (answer: ResponseMessage) => void>();
  let id = 0;

  const send = (message: object): void =>
    void writer.write({ jsonrpc: "2.0", ...message } as Message);

  new StreamMessageReader(down).listen((message) => {
    if (Message.isResponse(message)) {
      answers.push(message);
      waiting.get(message.id)?.(message);
    } else if (Message.isRequest(message)) send({ id: message.id, result: null });
    else {
      const { method, params } = message as RequestMessage;
      if (method === "window/logMessage") logged.push((params as { message: string }).message);
      else reported.push(message);
    }
  });

  const notify = (method: string, params: unknown): void => send({ method, params });
  const ask = (method: string, params: object): Promise<ResponseMessage> => {
    id++;
    const answer = new Promise<ResponseMessage>((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    return answer;
  };

  await ask("initialize", {
    processId: null,
    rootUri: "file:///project",
    capabilities: {
      workspace: {
        diagnostics: { refreshSupport: true },
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
      },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        completion: {
          completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } },
        },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        rename: { prepareSupport: true },
      },
    },
  });
  notify("initialized", {});
  return {
    answers,
    logged,
    reported,
    notify,
    ask,
    last: () => id,
    open: (uri, text) =>
      notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "yaml", version: 1, text },
      }),
    async end() {
      await ask("shutdown", {});
      connection?.dispose();
    },
  };
}
