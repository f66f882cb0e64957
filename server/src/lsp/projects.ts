// The project files of the opened folders. What one says counts for every file below its folder, where the user's own
// settings say nothing; what is wrong with one is told in the file itself.
import type { Connection } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { ignoredBy } from "../project/gitIgnore";
import { asFolder, within } from "../knowledge/location";
import { type ProjectFile, projectFileName, readProjectFile } from "../project/projectFile";
import type { Files } from "./files";
import type { Worded } from "../messages/message";

export interface Projects {
  /** What the project of a file says; nothing where it has none, or one that cannot be read. */
  of(uri: string): ProjectFile | undefined;
  /** Whether the project of a file leaves it out. */
  leavesOut(uri: string): boolean;
  /** Reads the project files of these folders anew. */
  read(folders: readonly string[]): Promise<void>;
}

interface Project {
  readonly folder: string;
  readonly file: ProjectFile;
  readonly leavesOut: (uri: string) => boolean;
}

/** Turns messages into sentences in the language of the editor. */
type Show = <T>(answer: Worded<T>) => T;

export function projectsIn(files: Files, connection: Connection, show: Show): Projects {
  let projects: readonly Project[] = [];
  const projectOf = (uri: string): Project | undefined =>
    projects.find(({ folder }) => within(uri, folder));

  async function readIn(root: string): Promise<Project[]> {
    const folder = asFolder(root);
    const uri = folder + projectFileName;
    const text = await files.read(uri, root);
    if (text === undefined) return notify(uri, []);
    const read = readProjectFile(text);
    if ("problem" in read) {
      const { line, column } = read.problem;
      const message = show<string>(read.problem.message);
      const start = { line: line - 1, character: column - 1 };
      const severity = DiagnosticSeverity.Error;
      return notify(uri, [
        { range: { start, end: start }, severity, message, source: "Kestra Config" },
      ]);
    }
    const leavesOut = ignoredBy([{ folder, text: (read.project.ignore ?? []).join("\n") }]);
    return [...notify(uri, []), { folder, file: read.project, leavesOut }];
  }

  const reported = new Set<string>();

  /** Nothing is sent of a file with which nothing is, or was, wrong. */
  function notify(
    uri: string,
    diagnostics: Parameters<Connection["sendDiagnostics"]>[0]["diagnostics"],
  ): [] {
    if (diagnostics.length > 0) reported.add(uri);
    else if (!reported.delete(uri)) return [];
    void connection.sendDiagnostics({ uri, diagnostics });
    return [];
  }

  return {
    of: (uri) => projectOf(uri)?.file,
    leavesOut: (uri) => projectOf(uri)?.leavesOut(uri) === true,
    async read(folders) {
      projects = (await Promise.all(folders.map(readIn))).flat();
    },
  };
}
