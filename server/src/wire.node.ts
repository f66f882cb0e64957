// The wire of a Node process: standard input and output, a socket, or the channel a client starts it with.
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
import { ChannelWriter } from "./channelWriter";
import { boundWhatWaits } from "./lsp/waiting";

interface Wire {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** What is read, where it can be read later; a channel cannot. */
  readonly stream?: NodeJS.ReadStream | Socket;
}

/** By the flag that the client has started this process with; one that it shares with every server of the protocol. */
export function connect(options: ConnectionOptions): Connection {
  const { reader, writer, stream } = wireOf(process.argv.slice(2));
  const waits = boundWhatWaits(reader, writer, stream);
  for (const event of ["end", "close"])
    stream?.on(event, () => process.exit(waits.isAtEnd() ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer, options);
}

function wireOf(flags: readonly string[]): Wire {
  const { stdin, stdout } = process;
  if (flags.includes("--stdio"))
    return {
      reader: new StreamMessageReader(stdin),
      writer: new StreamMessageWriter(stdout),
      stream: stdin,
    };
  if (flags.includes("--node-ipc"))
    return { reader: new IPCMessageReader(process), writer: new ChannelWriter(process) };
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
