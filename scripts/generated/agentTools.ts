// The tools for AI agents as VS Code wants them in package.json.
import * as z from "zod/mini";
import { agentTools } from "../../server/src/agentTools";
import { type AgentTool, text } from "../../server/src/agentTools/tool";
import { editsTag, toolPrefix } from "../../server/src/protocol/agentTools";

/** How an agent in VS Code names a file. The client replaces it by an open document. */
const fileShape = {
  file: text("The absolute path of the file, its path in the workspace, or its URI.", 4096),
};

export const languageModelTools = (): object[] =>
  agentTools.map((tool) => {
    const { name, description, edits } = tool;
    return {
      name: `${toolPrefix}${name}`,
      displayName: `%tool.${name}%`,
      userDescription: `%tool.${name}.description%`,
      modelDescription: edits
        ? `${description} The user confirms the edit, and the editor applies it without saving.`
        : description,
      canBeReferencedInPrompt: true,
      toolReferenceName: referenceOf(name),
      tags: ["kestra", ...(edits ? [editsTag] : [])],
      when: "isWorkspaceTrusted",
      inputSchema: inputSchemaOf(tool),
    };
  });

/** Such as kestraDescribeKey. */
const referenceOf = (name: string): string =>
  `kestra_${name}`.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function inputSchemaOf({ about, input }: AgentTool): object {
  const whole = about === "file" ? z.extend(input, fileShape) : input;
  const { $schema: _, ...schema } = z.toJSONSchema(whole, { target: "draft-7" });
  return schema;
}
