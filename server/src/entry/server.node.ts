// What the server of a Node process stands on: the wire that its client has chosen, the disk, and the network.
import { connect as dial, type Socket } from "node:net";
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  IPCMessageReader,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Files } from "../lsp/files";
import { boundUnread } from "../lsp/unread";
import { boundWhatWaits } from "../lsp/waiting";
import { ChannelWriter } from "./channelWriter";
import { diskFiles } from "./diskFiles";

export { onlineOnDemand as online } from "../online/onDemand";

export const filesFor = (_connection: Connection): Files => diskFiles;

/** By the flag that the client has started this process with; one that it shares with every server of the protocol. */
export function connect(options: ConnectionOptions): Connection {
  const flags = process.argv.slice(2);
  if (flags.includes("--node-ipc")) return overChannel(options);
  const { reader, writer, stream } = wireOf(flags);
  const waits = boundWhatWaits(reader, writer, stream);
  for (const event of ["end", "close"])
    stream.on(event, () => process.exit(waits.isAtEnd() ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer, options);
}

function overChannel(options: ConnectionOptions): Connection {
  const writer = new ChannelWriter(process);
  boundUnread(writer);
  return createConnection(ProposedFeatures.all, new IPCMessageReader(process), writer, options);
}

interface Wire {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly stream: NodeJS.ReadStream | Socket;
}

function wireOf(flags: readonly string[]): Wire {
  const { stdin, stdout } = process;
  if (flags.includes("--stdio"))
    return {
      reader: new StreamMessageReader(stdin),
      writer: new StreamMessageWriter(stdout),
      stream: stdin,
    };
  const [port, pipe] = [valueOf("--socket", flags), valueOf("--pipe", flags)];
  if (port === undefined && pipe === undefined)
    throw new Error("Say how to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.");
  const stream = pipe === undefined ? dial(Number(port), "127.0.0.1") : dial(pipe);
  return {
    reader: new SocketMessageReader(stream),
    writer: new SocketMessageWriter(stream),
    stream,
  };
}

/** Behind an equals sign, or as the next word. */
function valueOf(flag: string, flags: readonly string[]): string | undefined {
  const at = flags.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  const [, value = flags[at + 1]] = flags[at]?.split("=", 2) ?? [undefined, undefined];
  return at === -1 ? undefined : value;
}
