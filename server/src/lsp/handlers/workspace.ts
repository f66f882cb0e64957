// Findings and symbols in all files of the workspace, also in those that are not open.
import type { SymbolInformation, WorkspaceDiagnosticReport } from "vscode-languageserver";
import { pullsWorkspace } from "../capabilities";
import { checksOf } from "../workspace/checks";
import { pollsOf } from "../workspace/polls";
import { symbolSearchIn } from "../workspace/symbols";
import { workspaceFilesOf } from "../workspace/workspaceFiles";
import type { Handler } from "./handler";

export const workspaceHandler: Handler = (session) => {
  const { connection, documents, answerLater } = session;
  const files = workspaceFilesOf(session);

  const search = symbolSearchIn(session, files);
  connection.onWorkspaceSymbol(({ query }, token) =>
    answerLater<SymbolInformation[] | null>("workspace symbols", null, () => search(query, token)),
  );

  if (!pullsWorkspace(session.capabilities())) return;
  const checks = checksOf(session, files);
  const polls = pollsOf(session, checks);
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
    answerLater<WorkspaceDiagnosticReport>("workspace diagnostics", { items: [] }, () =>
      polls.answer({
        previous: previousResultIds,
        token,
        send: partial && ((part) => partial.report(part)),
      }),
    ),
  );
  session.onRefresh(() => {
    if (polls.hasBegun()) checks.start();
  });
  const startLater = (): void => {
    if (polls.hasBegun()) checks.start("later");
  };
  // Files that are not open may depend on it.
  documents.onDidChangeContent(startLater);
  session.onPull(startLater);
  connection.onShutdown(() => polls.end());
};
