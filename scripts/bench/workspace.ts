// The check of a whole workspace in the editor, compared with reading its files once. Few of them are configurations.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  InitializeRequest,
  WorkspaceDiagnosticRequest,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import type { Build } from "./builds";
import { workspaceOf } from "./documents";
import { readingAll, timeToRead, writeAll } from "./reading";
import { figuresByName, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";
import { startProcess } from "./serverProcess";

export function checkingAWorkspace({
  rounds,
  builds,
  folder,
  files,
}: Omit<RunSize, "warmUp" | "peers"> & { folder: string; files: number }): Measurement {
  const what = `whole workspace, ${files.toLocaleString("en")} files`;
  return {
    rows: [what],
    run: async () => {
      const root = join(folder, "workspace");
      const paths = writeAll(root, workspaceOf(files));
      const times = figuresByName();
      for (let round = 0; round < rounds; round++) {
        for (const build of builds) times.add(build.name, await timeToCheck(build, root));
        times.add(readingAll, timeToRead(paths));
      }
      return [row(what, times.byName)];
    },
  };
}

/**
 * From the request to a server that has been loaded, until all findings have arrived. Undefined for an earlier build that does
 * not support the request.
 */
async function timeToCheck(build: Build, root: string) {
  const { connection, stop } = startProcess(build);
  const { capabilities: can } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "workspace" }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: { diagnostic: {} },
    },
  });
  await connection.sendNotification("initialized", {});
  const textDocument = { uri: pathToFileURL(join(root, "none.yml")).href };
  await connection.sendRequest("textDocument/diagnostic", { textDocument });
  const time = can.diagnosticProvider?.workspaceDiagnostics
    ? await timeToAnswer(connection)
    : undefined;
  await stop();
  return time;
}

async function timeToAnswer(connection: ProtocolConnection) {
  const start = performance.now();
  const { items } = await connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  const time = performance.now() - start;
  if (items.length === 0) throw new Error("The workspace has no findings.");
  return time;
}
