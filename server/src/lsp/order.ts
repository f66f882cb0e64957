// The order of a conversation: it begins with `initialize`, once, and nothing is asked after `shutdown`. What comes out of
// order never reaches a handler, and what asks for an answer is told why.
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from "vscode-languageserver";

/** Stands in for a request that came out of order, for only a handler can answer one. */
const outOfOrder = "kestraConfig/outOfOrder";

type Refusal = typeof ErrorCodes.ServerNotInitialized | typeof ErrorCodes.InvalidRequest;

/** Makes a connection keep to the order; serves one connection. */
export function keepingOrder(): ConnectionOptions {
  let at: "start" | "middle" | "end" = "start";

  function refusalOf({ method }: RequestMessage): Refusal | undefined {
    if (at === "end") return ErrorCodes.InvalidRequest;
    if (method === "initialize") {
      if (at === "middle") return ErrorCodes.InvalidRequest;
      at = "middle";
    } else if (at === "start") return ErrorCodes.ServerNotInitialized;
    if (method === "shutdown") at = "end";
    return undefined;
  }

  const isDropped = ({ method }: NotificationMessage): boolean =>
    at === "start" && method !== "exit";

  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isNotification(message) && isDropped(message)) return;
        const refusal = Message.isRequest(message) ? refusalOf(message) : undefined;
        if (refusal !== undefined)
          return next({ ...message, method: outOfOrder, params: [refusal] } as RequestMessage);
        return next(message);
      },
    },
  };
}

/** Answers what came out of order. */
export function refuseOutOfOrder(connection: Connection): void {
  connection.onRequest(outOfOrder, (code: number) => new ResponseError(code, reasonOf(code)));
}

const reasonOf = (code: number): string =>
  code === ErrorCodes.ServerNotInitialized
    ? "The conversation has not begun: `initialize` comes first."
    : "`initialize` comes once, and nothing is asked after `shutdown`.";
