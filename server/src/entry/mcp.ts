// Serves AI agents over standard input and output. A bundle of its own, which the command line loads when it is needed.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { agentServer } from "../mcp/server";
import { diskHost } from "./diskHost";

/** Serves until the client closes standard input. `folders` are those whose files may be read; empty for the client's. */
export async function serve(folders: readonly string[]): Promise<void> {
  // No client reads the answers to the waiting calls any more.
  process.stdout.on("error", () => process.exit());
  const agents = agentServer(diskHost, folders);
  // The SDK closes the connection for no other reason.
  agents.server.onclose = () => {
    diskHost.log("A message has more than 10 MB. The server ends.");
    process.exitCode = 2;
  };
  await agents.connect(new StdioServerTransport());
}
