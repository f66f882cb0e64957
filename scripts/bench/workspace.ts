// The check of a whole workspace in the editor, compared with reading its files once. Few of them are configurations.
import { spawn } from "node:child_process";
import { promises as disk } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  ConfigurationRequest,
  createProtocolConnection,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { workspaceOf } from "./documents";
import { ours } from "./peers";
import { row, type Row } from "./row";

export async function checkingAWorkspace({
  rounds,
  folder,
  files,
}: {
  rounds: number;
  folder: string;
  files: number;
}): Promise<Row[]> {
  const root = join(folder, "workspace");
  const paths: string[] = [];
  for (const { path, text } of workspaceOf(files)) {
    await disk.mkdir(dirname(join(root, path)), { recursive: true });
    await disk.writeFile(join(root, path), text);
    paths.push(join(root, path));
  }
  const times: Record<"ours" | "reading the files once", number[]> = {
    ours: [],
    "reading the files once": [],
  };
  for (let round = 0; round < rounds; round++) {
    times["reading the files once"].push(await timeToRead(paths));
    times.ours.push(await timeToCheck(root));
  }
  return [row(`whole workspace, ${files.toLocaleString("en")} files`, times)];
}

async function timeToRead(paths: readonly string[]) {
  const start = performance.now();
  for (const path of paths) await disk.readFile(path, "utf8");
  return performance.now() - start;
}

/** From the request to a server that has been loaded, until all findings have arrived. */
async function timeToCheck(root: string) {
  const child = spawn(process.execPath, ours.args, { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
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
  const start = performance.now();
  const { items } = await connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  const time = performance.now() - start;
  if (items.length === 0) throw new Error("The workspace has no findings.");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
  connection.dispose();
  return time;
}
