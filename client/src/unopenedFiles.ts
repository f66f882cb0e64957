// Looks for a configuration in files of the workspace that are not open, because the server reports mistakes in those too. The
// first one is enough.
import {
  type CancellationToken,
  CancellationTokenSource,
  Disposable,
  type Uri,
  workspace,
} from "vscode";
import { mayContainConfiguration, usualNames } from "../../server/src/protocol/documents";
import { textOfSmallFile } from "./smallFiles";

const setting = "kestraConfig.diagnostics.scope";

/** Files with usual names first, so that the limit hardly ever leaves them out. */
const patterns = [usualNames, "**/*.{yml,yaml}"];

/** Files per pattern: reading more would cost a workspace with many YAML files of others too much. */
const maxFiles = 1_000;

/** Calls `begin` when a file may contain a configuration, unless the user wants only open files to be checked. */
export function onUnopenedConfiguration(begin: () => void): Disposable {
  let search: CancellationTokenSource | undefined;

  async function look(): Promise<void> {
    search?.cancel();
    if (workspace.getConfiguration().get(setting) === "openFiles") return;
    search = new CancellationTokenSource();
    if (await hasConfiguration(search.token)) begin();
  }

  void look();
  return Disposable.from(
    { dispose: () => search?.cancel() },
    workspace.onDidChangeWorkspaceFolders(look),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) void look();
    }),
  );
}

/** False if it is cancelled. */
async function hasConfiguration(token: CancellationToken): Promise<boolean> {
  const read = new Set<string>();
  for (const pattern of patterns)
    for (const file of await workspace.findFiles(pattern, "**/node_modules", maxFiles, token)) {
      const name = file.toString();
      if (read.has(name)) continue;
      read.add(name);
      // One after the other: nothing waits for it, and the disk may be slow.
      const isFound = await isConfiguration(file);
      if (token.isCancellationRequested) return false;
      if (isFound) return true;
    }
  return false;
}

const isConfiguration = async (file: Uri): Promise<boolean> => {
  try {
    return mayContainConfiguration((await textOfSmallFile(file)) ?? "");
  } catch {
    return false;
  }
};
