// Earlier versions of files, from VS Code's own Git extension. It does not exist in every window.
import { extensions, type Uri } from "vscode";
import type { FileVersion } from "../../../server/src/protocol/effective";

/** The parts of the API of vscode.git, version 1, that are used here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

interface Repository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
  };
  show(ref: string, path: string): Promise<string>;
}

interface Change {
  readonly uri: Uri;
  readonly originalUri: Uri;
}

/** More changed files than this are not read. */
const maxChanges = 200;

/** The repository of a file; undefined if it is in none or has no commit, or if Git is not available. */
async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  const extension = extensions.getExtension<GitExtension>("vscode.git");
  if (!extension) return undefined;
  try {
    const git = await extension.activate();
    const repository = git.getAPI(1).getRepository(uri) ?? undefined;
    return repository?.state.HEAD?.commit === undefined ? undefined : repository;
  } catch {
    // The user may have turned Git off.
    return undefined;
  }
}

export const hasEarlierVersion = async (uri: Uri): Promise<boolean> =>
  (await repositoryOf(uri)) !== undefined;

/** The texts in a commit of the files that have changed since, for those that may belong to a configuration. */
export async function versionsAt(ref: string, of: Uri): Promise<FileVersion[]> {
  const repository = await repositoryOf(of);
  if (!repository) return [];
  const { indexChanges, workingTreeChanges, untrackedChanges = [] } = repository.state;
  const changes = [...indexChanges, ...workingTreeChanges, ...untrackedChanges];
  const uris = new Map(
    [of, ...changes.flatMap(({ uri, originalUri }) => [uri, originalUri])]
      .filter(
        ({ path }) => /\.ya?ml$/i.test(path) || path.slice(path.lastIndexOf("/")).includes(".env"),
      )
      .map((uri) => [uri.toString(), uri]),
  );
  return Promise.all(
    [...uris.values()].slice(0, maxChanges).map(async (uri) => ({
      uri: uri.toString(),
      text: await repository.show(ref, uri.fsPath).catch(() => null),
    })),
  );
}
