// Which files and folders on disk the editor reports changes of.
import {
  type FileEvent,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import { nameOf } from "../knowledge/location";
import { isForeign } from "../project/filesBelow";
import { projectFileName } from "../project/projectFile";

const extensions = ["yml", "yaml", "env", "json", "tf"];

/** `wholeWorkspace`: also whatever changes which files are in the workspace. */
export const watchersFor = (wholeWorkspace: boolean): FileSystemWatcher[] => [
  { globPattern: `**/*.{${extensions.join(",")}}` },
  { globPattern: `**/${projectFileName}` },
  ...(wholeWorkspace
    ? [
        { globPattern: "**/.gitignore" },
        // Of a folder with everything in it, an editor reports only the folder, and its pattern cannot tell it from a file.
        { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
      ]
    : []),
];

const watched = new RegExp(`\\.(?:${extensions.join("|")})$|/\\.gitignore$`, "i");

/** Whether the editor reports every change of a file. */
export const isWatched = (uri: string): boolean => watched.test(uri);

/**
 * Whether a change may concern a configuration: of a watched file, of something known, or of a new folder, which usually has no
 * dot in its name.
 */
export const isRelevant = ({ uri, type }: FileEvent, knows: (uri: string) => boolean): boolean =>
  !uri.split("/").some(isForeign) &&
  (isWatched(uri) || knows(uri) || (type === FileChangeType.Created && !nameOf(uri).includes(".")));
