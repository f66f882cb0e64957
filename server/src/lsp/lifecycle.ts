// Enforces the lifecycle of the protocol, which vscode-languageserver does not: `initialize` comes first and once, and
// only `exit` may follow `shutdown`.
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  Message,
  type RequestMessage,
  ResponseError,
} from "vscode-languageserver";
import { capabilitiesFor } from "./capabilities";

/** Serves an editor that has sent `initialize` with `params`. */
export type Serve = (connection: Connection, params: InitializeParams) => void;

/** Replaces the method of a request that is out of order, because only a handler can respond to a request. */
const refused = "kestraConfig/refused";

/**
 * Serves one editor over the connection that `connect` creates. `load` evaluates most of the server. It is called by
 * the first message after `initialize`, so that it does not delay the response to `initialize`.
 */
export function serveConnection(
  connect: (options: ConnectionOptions) => Connection,
  load: () => Serve,
): void {
  let next: "initialize" | "anything" | "exit" = "initialize";
  let initializeParams: InitializeParams | undefined;

  const isInOrder = (method: string): boolean =>
    method === "exit" || (next === "anything" ? method !== "initialize" : method === next);

  function serve(): void {
    const params = initializeParams;
    initializeParams = undefined;
    if (params) load()(connection, params);
  }

  const connection = connect({
    messageStrategy: {
      handleMessage(message, handle) {
        const { method } = message as Partial<RequestMessage>;
        if (method === undefined || isInOrder(method)) {
          serve();
          if (method === "initialize") next = "anything";
          if (method === "shutdown") next = "exit";
          return handle(message);
        }
        if (!Message.isRequest(message)) return;
        const { ServerNotInitialized, InvalidRequest } = ErrorCodes;
        const code = next === "initialize" ? ServerNotInitialized : InvalidRequest;
        return handle({ ...message, method: refused, params: [code] } as RequestMessage);
      },
    },
  });
  connection.onRequest(refused, (code: number) => new ResponseError(code, "request out of order"));
  connection.onInitialize((params): InitializeResult => {
    const capabilities = capabilitiesFor(params);
    initializeParams = params;
    return { serverInfo: { name: "kestra-config" }, capabilities };
  });
  connection.listen();
}
