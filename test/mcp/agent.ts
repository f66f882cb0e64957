// A client as in an AI assistant: the SDK's own, connected in memory or to the built program.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { ListRootsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import type { Host } from "../../server/src/mcp/host";
import { agentServer } from "../../server/src/mcp/server";
import { pathToFileURL } from "node:url";

export interface Result {
  readonly isError: boolean;
  /** The text for the agent. */
  readonly text: string;
  readonly output: Record<string, unknown> | undefined;
}

/** `roots` are the folders that the client has open; undefined for a client that does not name any. */
function clientWith(roots: readonly string[] | undefined): Client {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { capabilities: roots ? { roots: { listChanged: true } } : {} },
  );
  if (roots)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map((root) => ({ uri: pathToFileURL(root).href })),
    }));
  return client;
}

/** A client of a server in this process. The SDK's client validates each output against the schema of its tool. */
export async function inMemory(
  host: Host,
  folders: readonly string[],
  roots?: readonly string[],
): Promise<Client> {
  const [one, other] = InMemoryTransport.createLinkedPair();
  const client = clientWith(roots);
  await agentServer(host, folders).connect(one);
  await client.connect(other);
  return client;
}

/** A client of the built command line in a folder. `noise` is called with everything written to standard error. */
export async function overStdio(
  program: readonly string[],
  cwd: string,
  noise: (text: string) => void = () => undefined,
  roots?: readonly string[],
): Promise<Client> {
  const [command = "", ...args] = program;
  const transport = new StdioClientTransport({ command, args, cwd, stderr: "pipe" });
  transport.stderr?.on("data", (chunk: Buffer) => noise(chunk.toString()));
  const client = clientWith(roots);
  await client.connect(transport);
  return client;
}

export async function call(
  client: Client,
  name: string,
  input: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Result> {
  const result = await client.callTool({ name, arguments: input }, undefined, {
    ...(signal ? { signal } : {}),
  });
  const [content] = result.content as { text: string }[];
  return {
    isError: result.isError === true,
    text: content?.text ?? "",
    output: result.structuredContent as Record<string, unknown> | undefined,
  };
}
