// What a tool is called for: a file that is read as the command line reads it, or a text.
import type { Subject } from "../agentTools/subject";
import { largestFile } from "../cli/decode";
import { readNamedFiles } from "../cli/namedFiles";
import { type Project, projectFor } from "../cli/project";
import { providerFilesOn } from "../cli/providerFiles";
import { readFile } from "../cli/read";
import { siblingsOf } from "../cli/siblings";
import { isTooLarge } from "../document/limits";
import { deploymentFiles } from "../features/upgrade";
import { deployed, type NamedFile } from "../interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import { nameOf } from "../knowledge/location";
import { parseVersion } from "../knowledge/versions";
import type { ProviderFile } from "../micronaut/configuration";
import { siblingOf } from "../project/siblingFile";
import { withProviderFiles } from "../providerSide/reading/providerFiles";
import type { LintOptions } from "../rules/running/lint";
import type { Host } from "./host";
import { fileAt, platformWithin } from "./within";

/** A subject, or one sentence about why there is none. */
export type Found = { readonly subject: Subject } | { readonly refused: string };

type Waiting = Pick<Subject, "pause">;

export async function subjectAt(
  path: string,
  folders: readonly string[],
  host: Host,
  waiting: Waiting,
): Promise<Found> {
  const named = await fileAt(path, folders, host);
  if ("refused" in named) return named;
  const { root, name } = named;
  const platform = platformWithin(root, host);
  if ((await platform.kindOf(name)) !== "file")
    return { refused: "The path is no file. Pass the path of a configuration file." };
  const content = await readFile(name, platform);
  if ("refused" in content) return { refused: content.refused };
  const project = await projectFor(undefined, platform);
  if ("refused" in project)
    return { refused: "The project file .kestra-config.json is not valid." };
  const uri = platform.locate(name);
  const own = { uri, file: readKestraFile(content.text) };
  await waiting.pause();
  const siblings = await siblingsOf([{ name, file: own }], platform);
  const known = [own, ...siblings].map((file) => ({
    name: relativeTo(platform.locate("./"), file.uri),
    file,
  }));
  const around = [own, ...siblings, ...(await readNamedFiles(known, platform))];
  const providerFiles = await providerFilesOn(platform).near({ name, uri, content });
  // Several folders may have files of the same relative path.
  const answerName = (other: string): string =>
    folders.length > 1
      ? (host.pathOf(other) ?? nameOf(other))
      : relativeTo(platform.locate("./"), other);
  await waiting.pause();
  return {
    subject: {
      ...{ uri, text: content.text, around },
      ...readersOf(own, around, providerFiles),
      nameOf: answerName,
      options: optionsIn(project, host),
      sibling: (sibling) => siblingOf(host.folders, [platform.locate("./")], uri, sibling),
      pause: () => waiting.pause(),
    },
  };
}

/** A text that is in no file. `name` tells its language. */
export function subjectOf(text: string, name: string, host: Host, waiting: Waiting): Found {
  if (isTooLarge(text) || text.length > largestFile)
    return {
      refused: "The text has more than a million characters. Pass only the Kestra configuration.",
    };
  // Half a character cannot be encoded.
  const uri = `untitled:/${encodeURIComponent(name.replace(/\p{Cs}/gu, "\uFFFD"))}`;
  const own = { uri, file: readKestraFile(text) };
  return {
    subject: {
      ...{ uri, text, around: [own] },
      ...readersOf(own, [own], []),
      nameOf,
      options: optionsIn(undefined, host),
      sibling: () => Promise.resolve(undefined),
      pause: () => waiting.pause(),
    },
  };
}

function readersOf(
  own: NamedFile,
  around: readonly NamedFile[],
  providerFiles: readonly ProviderFile[],
): Pick<Subject, "read" | "deployment"> {
  const read = (text: string): KestraFile =>
    withProviderFiles(
      deployed({ uri: own.uri, file: readKestraFile(text) }, around),
      providerFiles,
    );
  return { read, deployment: () => deploymentFiles(own, around) };
}

const optionsIn = (project: Project | undefined, host: Host): LintOptions => ({
  target: parseVersion(project?.targetVersion ?? ""),
  severities: project?.severity ?? {},
  onFailure: (rule) => host.log(`Internal error in the rule ${rule}. Please report it.`),
});

/** The path of a file below a folder. */
const relativeTo = (folder: string, uri: string): string =>
  uri.startsWith(folder) ? decodeURIComponent(uri.slice(folder.length)) : nameOf(uri);
