// What waits for a client that does not read, where Node's channel is between them: of that nobody can read less. Beyond
// a number of messages, answers say only that there are too many.
import {
  LSPErrorCodes,
  Message,
  type MessageWriter,
  type ResponseMessage,
} from "vscode-languageserver";

/** More than a client that reads ever leaves lying. */
const most = 500;

/** `writer` resolves once a message has left the process. */
export function boundUnread(writer: MessageWriter): void {
  let unread = 0;
  const write = writer.write.bind(writer);
  writer.write = async (message) => {
    const isLeftOut = unread >= most && Message.isResponse(message) && Boolean(message.result);
    unread++;
    try {
      await write(isLeftOut ? leftOut(message) : message);
    } finally {
      unread--;
    }
  };
}

const leftOut = ({ jsonrpc, id }: ResponseMessage): ResponseMessage => ({
  jsonrpc,
  id,
  error: { code: LSPErrorCodes.RequestFailed, message: "too many answers wait to be read" },
});
