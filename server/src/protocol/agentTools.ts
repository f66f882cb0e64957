// Calling the tools for AI agents.
import type { WorkspaceEdit } from "vscode-languageserver-types";

/** Calls a tool. Can be cancelled. */
export const agentToolRequest = "kestraConfig/agentTool";

/** VS Code's names of the tools begin with it, because all extensions share them. */
export const toolPrefix = "kestraConfig_";

/** Marks the tools whose edits VS Code applies once the user has confirmed them. */
export const editsTag = "edits";

/** Sentences for the agent, in English like everything that it gets. */
export const refusals = {
  noFile: "There is no such file in the workspace.",
  notApplied: "The editor has not applied the edit. Ask the user what to do.",
  notConfirmed:
    "The user has not confirmed this edit, or the file has changed since. Call the tool again.",
};

export interface AgentToolParams {
  readonly name: string;
  /** The open document that the tool is about, if it is about one. */
  readonly uri?: string;
  readonly input: object;
}

export type AgentToolResult =
  | {
      readonly kind: "answer";
      /** Contains no secret. */
      readonly output: object;
      /** The edit that the output describes. It may contain secrets. */
      readonly edit?: WorkspaceEdit;
    }
  /** The reason is a sentence for the agent. */
  | { readonly kind: "refused"; readonly reason: string };
