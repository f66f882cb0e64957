// The project files of the workspace folders. Their settings apply to all files below their folder unless the user's
// own settings override them; errors in a project file are reported in that file.
import type { Connection } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { ignoredBy } from "../project/gitIgnore";
import { asFolder, within } from "../knowledge/location";
import { type ProjectFile, projectFileName, readProjectFile } from "../project/projectFile";
import type { Files } from "./files";
import type { Worded } from "../messages/message";

export interface Projects {
  /** The project of a file; undefined if it has none or an unreadable one. */
  of(uri: string): ProjectFile | undefined;
  /** Whether the project of a file excludes it. */
  excludes(uri: string): boolean;
  /** Reads the project files of these folders again. */
  read(folders: readonly string[]): Promise<void>;
}

interface Project {
  readonly folder: string;
  readonly file: ProjectFile;
  readonly excludes: (uri: string) => boolean;
}

/** Renders messages in the editor's language. */
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
    const excludes = ignoredBy([{ folder, text: (read.project.ignore ?? []).join("\n") }]);
    return [...notify(uri, []), { folder, file: read.project, excludes }];
  }

  const reported = new Set<string>();

  /** Nothing is sent for a file that has no error and had none before. */
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
    excludes: (uri) => projectOf(uri)?.excludes(uri) === true,
    async read(folders) {
      projects = (await Promise.all(folders.map(readIn))).flat();
    },
  };
}
