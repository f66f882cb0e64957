// The view of what the servers of a file end up with: YAML whose comments are in parts, so that places can be links.
import { effectiveSteps } from "../effective/collect";
import { releaseOf } from "../effective/defaults";
import type { Line } from "../effective/formats/lines";
import { commentStart, placeText } from "../effective/formats/text";
import { yamlLines } from "../effective/formats/yaml";
import { grouped, headingOf } from "../effective/heading";
import type { Effective } from "../effective/property";
import { mayAddToOthers, type NamedFile } from "../interpretation/deployment/deployment";
import { type RunningServer, runningServers } from "../interpretation/deployment/runningServers";
import { readKestraFile } from "../interpretation/kestraFile";
import { folderOf, isSameFile, plainUri } from "../knowledge/location";
import type { KestraVersion } from "../knowledge/versions";
import { message, type Worded } from "../messages/message";
import { mayContainConfiguration } from "../protocol/documents";
import type {
  EffectiveLine,
  EffectiveParams,
  EffectiveResult,
  FileVersion,
} from "../protocol/effective";

export const noEffective: Worded<EffectiveResult> = {
  kind: "none",
  reason: message("effective.none"),
};

/** The servers of a file, with other versions of some files. */
export function serversIn(
  own: NamedFile,
  around: readonly NamedFile[],
  texts: readonly FileVersion[] = [],
): RunningServer[] {
  if (texts.length === 0) return runningServers(own, around);
  const isReplaced = ({ uri }: NamedFile): boolean =>
    texts.some((version) => isSameFile(version.uri, uri));
  const versions = texts.flatMap(({ uri, text }): NamedFile[] => {
    const isKnown = [own, ...around].some((file) => isSameFile(file.uri, uri));
    const isRead =
      text !== null && (isKnown || mayContainConfiguration(text) || mayAddToOthers(uri, text));
    return isRead ? [{ uri, file: readKestraFile(text) }] : [];
  });
  const files = [...around.filter((file) => !isReplaced(file)), ...versions];
  const ownVersion = isReplaced(own) ? versions.find(({ uri }) => isSameFile(uri, own.uri)) : own;
  return ownVersion ? runningServers(ownVersion, files) : [];
}

/** The view of some servers in steps, because a large configuration takes a while. `uri` is the file that it is shown for. */
export function* effectiveView(
  servers: readonly RunningServer[],
  { uri, origins, defaults }: Pick<EffectiveParams, "uri" | "origins" | "defaults">,
  target: KestraVersion | undefined,
): Generator<undefined, Worded<EffectiveResult>> {
  if (servers.length === 0) return noEffective;
  const all: Effective[] = [];
  for (const server of servers)
    all.push(
      yield* effectiveSteps(server, {
        showSecrets: false,
        defaultsOf: defaults ? releaseOf(server, target) : undefined,
      }),
    );
  const fileName = (other: string): string => relativeName(uri, other);
  const groups = grouped(all);
  const sections = groups.map((group) => {
    const heading = headingOf(group, fileName(group.effective.uri));
    // Two views that are compared have other names and lack the same.
    const shown = origins || groups.length > 1 ? heading : [];
    return [...shown, ...yamlLines(group.effective, { origins })];
  });
  const between: Line = { code: "---", note: [] };
  const lines = sections.flatMap((section, index) =>
    index === 0 ? section : [between, ...section],
  );
  return { kind: "view", lines: lines.map((line) => shownLine(line, fileName)) };
}

const shownLine = (line: Line, fileName: (uri: string) => string): Worded<EffectiveLine> => ({
  code: line.code + commentStart(line),
  note: line.note.map((part) =>
    part.kind === "text"
      ? { text: part.text }
      : { text: placeText(part.place, fileName), target: part.place },
  ),
});

/** The path of a file as another one would write it. */
function relativeName(from: string, to: string): string {
  const [own, other] = [from, to].map((uri) => plainUri(folderOf(uri)).split("/"));
  const name = plainUri(to.slice(folderOf(to).length));
  if (!own || !other) return name;
  const shared = own.findIndex((part, index) => part !== other[index]);
  const common = shared < 0 ? own.length : shared;
  // The last part is empty.
  const up = own.slice(common, -1).map(() => "..");
  return [...up, ...other.slice(common, -1), name].join("/");
}
