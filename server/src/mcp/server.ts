// The server for AI agents: the tools, and the rules as resources. It reads files below some folders, writes none, and uses no
// network.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { RootsListChangedNotificationSchema } from "@modelcontextprotocol/sdk/types.js";
import { version } from "../../../package.json";
import type { Host } from "./host";
import { serveRules } from "./ruleResources";
import { serveTools } from "./tools";

const instructions =
  "Tools for the configuration of Kestra servers. Call check before and after any change of such a file. The server writes nothing: apply the edits that it returns. " +
  "An edit with parts copies text of the file that contains a secret; never replace it by ***.";

/** `folders` are those that the user chose. Without any, they are the client's, or else the current one. */
export function agentServer(host: Host, folders: readonly string[]): McpServer {
  const server = new McpServer(
    { name: "kestra-config", title: "Kestra Config", version },
    { instructions },
  );
  const rootsOf = clientRoots(server, host);
  serveTools(server.server, host, async () => {
    if (folders.length > 0) return folders;
    const roots = await rootsOf();
    return roots.length > 0 ? roots : [host.absolute(".")];
  });
  serveRules(server);
  return server;
}

/** In milliseconds. A client that does not answer has no folders. */
const longestWait = 5000;

/** The folders of the client, requested once until they change. */
function clientRoots({ server }: McpServer, host: Host): () => Promise<readonly string[]> {
  let known: Promise<readonly string[]> | undefined;
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    known = undefined;
  });
  return () => {
    if (server.getClientCapabilities()?.roots === undefined) return Promise.resolve([]);
    known ??= server.listRoots(undefined, { timeout: longestWait }).then(
      ({ roots }) => roots.flatMap(({ uri }) => host.pathOf(uri) ?? []),
      () => [],
    );
    return known;
  };
}
