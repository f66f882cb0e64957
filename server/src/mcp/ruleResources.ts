// The page of each rule as a resource.
import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import { rulePage } from "../agentTools/rulePage";
import { rules } from "../rules";

const uriOf = (id: string): string => `kestra-config://rules/${id}`;

export function serveRules(server: McpServer): void {
  const template = new ResourceTemplate(uriOf("{id}"), {
    list: () => ({
      resources: rules.map(({ id, title }) => ({
        ...{ uri: uriOf(id), name: id, title },
        mimeType: "text/markdown",
      })),
    }),
    complete: { id: (begin) => rules.flatMap(({ id }) => (id.startsWith(begin) ? id : [])) },
  });
  server.registerResource(
    "rules",
    template,
    {
      title: "Rules",
      description: "What a rule of check finds, why that matters, and examples.",
      mimeType: "text/markdown",
    },
    (uri) => {
      const rule = rules.find(({ id }) => uri.href === uriOf(id));
      if (!rule) throw new McpError(ErrorCode.InvalidParams, "There is no rule with this id.");
      return {
        contents: [
          {
            uri: uriOf(rule.id),
            mimeType: "text/markdown",
            text: `${rulePage(rule).join("\n")}\n`,
          },
        ],
      };
    },
  );
}
