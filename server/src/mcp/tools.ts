// The tools as the protocol lists and calls them.
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool,
} from "@modelcontextprotocol/sdk/types.js";
import type { Server } from "@modelcontextprotocol/sdk/server/index.js";
import * as z from "zod/mini";
import { agentTools } from "../agentTools";
import { refusals } from "../agentTools/refusals";
import { type AgentTool, type Answer, described, readInput, text } from "../agentTools/tool";
import type { Host } from "./host";
import { type Found, subjectAt, subjectOf } from "./subject";

/** How an agent names a file. */
const fileShape = {
  path: z.optional(
    text(
      "The path of the file, relative to the folder that the client has open, or absolute and below it.",
      4096,
    ),
  ),
  text: z.optional(
    described(
      z.string(),
      "The text of the configuration instead of a path. Other files are not read then.",
    ),
  ),
  name: z.optional(text("With text: a file name that tells its language, such as README.md.", 255)),
};

const fileSchema = z.object(fileShape);

const inputOf = (tool: AgentTool): z.ZodMiniObject =>
  tool.about === "file" ? z.extend(tool.input, fileShape) : tool.input;

const listed = agentTools.map((tool): Tool => {
  const { name, title, description, output } = tool;
  return {
    ...{ name, title },
    description: tool.edits
      ? `${description} It writes nothing: apply the edits yourself, or show them to the user.`
      : description,
    inputSchema: z.toJSONSchema(inputOf(tool)) as Tool["inputSchema"],
    outputSchema: z.toJSONSchema(output) as NonNullable<Tool["outputSchema"]>,
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
});

/** `folders` are those whose files may be read. */
export function serveTools(
  server: Server,
  host: Host,
  folders: () => Promise<readonly string[]>,
): void {
  // Calls run one after another: each needs the whole processor.
  let last: Promise<unknown> = Promise.resolve();
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = agentTools.find(({ name }) => name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, refusals.unknown);
    const call = last.then(() => called(tool, params.arguments ?? {}, { host, folders, signal }));
    last = call;
    return call;
  });
}

interface Call {
  readonly host: Host;
  readonly folders: () => Promise<readonly string[]>;
  readonly signal: AbortSignal;
}

/** Never rejects. */
async function called(
  tool: AgentTool,
  sent: Record<string, unknown>,
  call: Call,
): Promise<CallToolResult> {
  try {
    return resultOf(await answerTo(tool, sent, call));
  } catch (error) {
    if (call.signal.aborted) return failed(refusals.cancelled);
    // The message of the error may quote the file and thus a secret.
    call.host.log(`${tool.name} failed by a fault of its own (${(error as Error).name}).`);
    return failed(refusals.failed);
  }
}

async function answerTo(
  tool: AgentTool,
  sent: Record<string, unknown>,
  { host, folders, signal }: Call,
): Promise<Answer> {
  const whole = readInput(inputOf(tool), sent);
  if ("refused" in whole) return { kind: "refused", reason: whole.refused };
  if (tool.about === "kestra") return tool.run(sent);
  const waiting = {
    async pause() {
      await host.pause();
      signal.throwIfAborted();
    },
  };
  await waiting.pause();
  const { path, text: given, name = "text.yml" } = z.parse(fileSchema, sent);
  if ((path === undefined) === (given === undefined))
    return { kind: "refused", reason: "Pass either path or text." };
  const found: Found =
    given === undefined
      ? await subjectAt(path ?? "", await folders(), host, waiting)
      : subjectOf(given, name, host, waiting);
  if ("refused" in found) return { kind: "refused", reason: found.refused };
  const input = Object.entries(sent).filter(([key]) => !Object.hasOwn(fileShape, key));
  return tool.run(Object.fromEntries(input), found.subject);
}

const resultOf = (answer: Answer): CallToolResult =>
  answer.kind === "refused"
    ? failed(answer.reason)
    : {
        content: [{ type: "text", text: JSON.stringify(answer.output) }],
        structuredContent: answer.output as Record<string, unknown>,
      };

const failed = (reason: string): CallToolResult => ({
  content: [{ type: "text", text: reason }],
  isError: true,
});
