// What the protocol asks of a server and vscode-languageserver does not do: `initialize` comes first and once, and only
// `exit` follows `shutdown`.
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type RequestMessage,
  ResponseError,
} from "vscode-languageserver";

/** Replaces the method of a request that is out of order, because only a handler can answer a request. */
const refused = "kestraConfig/refused";

/** Drops notifications that are out of order. */
export function keepingOrder(): ConnectionOptions {
  let next: "initialize" | "anything" | "exit" = "initialize";
  const isInOrder = (method: string): boolean =>
    method === "exit" || (next === "anything" ? method !== "initialize" : method === next);

  return {
    messageStrategy: {
      handleMessage(message, handle) {
        const { method } = message as Partial<RequestMessage>;
        if (method === undefined || isInOrder(method)) {
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
  };
}

export const refuseOutOfOrder = (connection: Connection): unknown =>
  connection.onRequest(refused, (code: number) => new ResponseError(code, "request out of order"));
