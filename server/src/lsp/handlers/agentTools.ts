// The tools for AI agents, for an editor that offers them to its assistant. They read open documents as every feature does.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type * as AgentTools from "../../agentTools";
import { refusals } from "../../agentTools/refusals";
import type { Subject } from "../../agentTools/subject";
import { nameOf } from "../../knowledge/location";
import {
  type AgentToolParams,
  agentToolRequest,
  type AgentToolResult,
} from "../../protocol/agentTools";
import { otherRequests } from "../otherRequests";
import type { Handler } from "./handler";

/** Evaluated by the first request: most sessions send none. */
const load = (): typeof AgentTools => require("../../agentTools") as typeof AgentTools;

const refuse = (reason: string): AgentToolResult => ({ kind: "refused", reason });

const failed = refuse(refusals.failed);

/** In the log. */
const feature = "tools for agents";

export const agentToolsHandler: Handler = (session) => {
  const { connection, documents, answerAbout, answerLater } = session;

  async function subjectOf(document: TextDocument, pause: Subject["pause"]): Promise<Subject> {
    const { uri } = document;
    const deployment = await session.deploymentFilesOf(document);
    return {
      ...{ uri, text: document.getText(), pause },
      nameOf: pathInFolder,
      read: await session.readerOf(document),
      around: await session.filesAround(document),
      deployment: () => deployment,
      options: session.lintOptions(document),
      sibling: (name) => session.siblingOf(document, name),
    };
  }

  /** The path below the workspace folder, as an agent names files. */
  function pathInFolder(uri: string): string {
    const root = session.rootOf(uri);
    return root === undefined || !uri.startsWith(root)
      ? nameOf(uri)
      : decodeURIComponent(uri.slice(root.length).replace(/^\//, ""));
  }

  async function answer(
    { name, uri, input }: AgentToolParams,
    token: CancellationToken,
  ): Promise<AgentToolResult> {
    const tool = load().agentTools.find((each) => each.name === name);
    if (!tool) return refuse(refusals.unknown);
    if (tool.about === "kestra") return tool.run(input) as AgentToolResult;
    if (uri === undefined || !documents.get(uri)) return refuse(refusals.closed);
    const cancelled = new Error();
    const pause = async (): Promise<void> => {
      await otherRequests();
      if (token.isCancellationRequested) throw cancelled;
    };
    const run = async (document: TextDocument): Promise<AgentToolResult> => {
      try {
        return (await tool.run(input, await subjectOf(document, pause))) as AgentToolResult;
      } catch (error) {
        if (error === cancelled) return refuse(refusals.cancelled);
        throw error;
      }
    };
    return answerAbout<AgentToolResult>(feature, failed, uri, run, run);
  }

  connection.onRequest<AgentToolResult, void>(
    agentToolRequest,
    (params: AgentToolParams, token: CancellationToken) =>
      answerLater<AgentToolResult>(feature, failed, () => answer(params, token)),
  );
};
