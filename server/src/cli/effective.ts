// The `effective` command: prints what a server ends up with, or how two servers differ.
import { effectiveOf } from "../effective/collect";
import { releaseOf } from "../effective/defaults";
import { differencesBetween } from "../effective/difference";
import { grouped, type Group, headingOf } from "../effective/heading";
import { jsonServer } from "../effective/formats/json";
import { propertiesLines } from "../effective/formats/properties";
import { textOfLine, type TextOptions } from "../effective/formats/text";
import { yamlLines } from "../effective/formats/yaml";
import type { NamedFile } from "../interpretation/deployment/deployment";
import { type RunningServer, runningServers } from "../interpretation/deployment/runningServers";
import { withoutUnmarked } from "../interpretation/deployment/unmarked";
import { readKestraFile } from "../interpretation/kestraFile";
import { inEnglish } from "../messages/inEnglish";
import { blockFilesIn } from "../rules/running/codeBlocks";
import { languageOfFile } from "./checker";
import type { Unreadable } from "./decode";
import { differenceText, jsonDifferences } from "./effectiveDifference";
import type { ExitCode } from "./exitCode";
import { readNamedFiles } from "./namedFiles";
import type { EffectiveCommand } from "./options";
import type { Platform } from "./platform";
import { type Project, projectFor } from "./project";
import { displayName } from "./read";
import { readFiles } from "./readFiles";
import { oneLine } from "./reports/problem";
import { siblingsOf } from "./siblings";

export async function effective(command: EffectiveCommand, platform: Platform): Promise<ExitCode> {
  const { names, others } = command;
  const [own, other] = [
    await groupsIn(names, command, platform),
    others && (await groupsIn(others, command, platform)),
  ];
  for (const groups of [own, other])
    if (groups && "refused" in groups) {
      platform.printError(`kestra-config: ${oneLine(groups.refused)}\n`);
      return 2;
    }
  if ("refused" in own || (other && "refused" in other)) return 2;
  return other ? printDifference(own, other, command, platform) : print(own, command, platform);
}

function print(
  groups: readonly Group[],
  { format, origins }: EffectiveCommand,
  platform: Platform,
): ExitCode {
  const options = textOptions(platform);
  if (format === "json") {
    const servers = groups.flatMap((group) =>
      (group.servers.length === 0 ? [undefined] : group.servers).map((server) =>
        jsonServer({ ...group.effective, server }, { ...options, origins }),
      ),
    );
    platform.print(`${JSON.stringify({ servers }, null, 2)}\n`);
    return 0;
  }
  const linesOf = format === "yaml" ? yamlLines : propertiesLines;
  const sections = groups.map((group) => {
    const heading =
      origins || groups.length > 1 ? headingOf(group, options.fileName(group.effective.uri)) : [];
    return [...heading, ...linesOf(group.effective, { origins })]
      .map((line) => `${textOfLine(line, options)}\n`)
      .join("");
  });
  platform.print(sections.join(format === "yaml" ? "---\n" : "\n"));
  return 0;
}

function printDifference(
  own: readonly Group[],
  other: readonly Group[],
  { format, origins }: EffectiveCommand,
  platform: Platform,
): ExitCode {
  const options = textOptions(platform);
  const pairs = pairsOf(own, other);
  if ("refused" in pairs) {
    platform.printError(`kestra-config: ${oneLine(pairs.refused)}\n`);
    return 2;
  }
  const compared = pairs.map(([before, after]) => ({
    ...{ before, after, differences: differencesBetween(before.effective, after.effective) },
  }));
  if (format === "json")
    platform.print(
      `${JSON.stringify({ servers: compared.map((each) => jsonDifferences(each, { ...options, origins })) }, null, 2)}\n`,
    );
  else
    platform.print(compared.map((each) => differenceText(each, { ...options, origins })).join(""));
  return compared.every(({ differences }) => differences.length === 0) ? 0 : 1;
}

/** Servers with the same name, or the only ones. */
function pairsOf(
  own: readonly Group[],
  other: readonly Group[],
): (readonly [Group, Group])[] | Unreadable {
  const [first, ...more] = own;
  const [second, ...further] = other;
  if (first && second && more.length + further.length === 0) return [[first, second]];
  const pairs = own.flatMap((group) => {
    const same = other.find(({ servers }) => servers.some((name) => group.servers.includes(name)));
    return same ? [[group, same] as const] : [];
  });
  return pairs.length > 0
    ? pairs
    : { refused: "The two sides have several servers, and no names in common. Specify one file." };
}

const textOptions = (platform: Platform): TextOptions => {
  const here = platform.locate("./");
  return {
    fileName(uri) {
      const name = uri.startsWith(here) ? uri.slice(here.length) : uri.replace(/^file:\/\//, "");
      return oneLine(displayName(decodeURIComponent(name)));
    },
    say: (text) => oneLine(inEnglish(text)),
  };
};

/** The servers of some files, or of those in the current folder. */
async function groupsIn(
  names: readonly string[],
  command: EffectiveCommand,
  platform: Platform,
): Promise<readonly Group[] | Unreadable> {
  const project = await projectFor(undefined, platform);
  if ("refused" in project) return project;
  const servers = await serversIn(names, project, platform);
  if ("refused" in servers) return servers;
  if (servers.length === 0)
    return { refused: "No configuration of Kestra found. Specify the file that contains one." };
  const { defaults, showSecrets, target } = command;
  return grouped(
    servers.map((server) =>
      effectiveOf(server, {
        showSecrets,
        defaultsOf: defaults ? releaseOf(server, target) : undefined,
      }),
    ),
  );
}

async function serversIn(
  names: readonly string[],
  project: Project,
  platform: Platform,
): Promise<RunningServer[] | Unreadable> {
  const read = await readFiles(names, project, platform);
  const own: { name: string; file: NamedFile; isNamed: boolean }[] = [];
  const servers: RunningServer[] = [];
  for (const { name, named, content } of read) {
    if ("refused" in content) return { refused: `${displayName(name)}: ${content.refused}` };
    const uri = platform.locate(name);
    const language = languageOfFile(name, content.text);
    if (!language) {
      own.push({ name, isNamed: named, file: { uri, file: readKestraFile(content.text) } });
      continue;
    }
    for (const { file } of blockFilesIn(content.text, language))
      servers.push(...runningServers({ uri, file }, []));
  }
  const around = [...own.map(({ file }) => file), ...(await siblingsOf(own, platform))];
  const known = around.map((file, index) => ({ name: own[index]?.name ?? nameOf(file), file }));
  const files = [...around, ...(await readNamedFiles(known, platform))];
  for (const { file, isNamed } of own)
    for (const server of runningServers(file, files))
      if (isNamed || isOurs(server, file, files)) servers.push(server);
  return [...new Map(servers.map((server) => [keyOf(server), server])).values()];

  function nameOf({ uri }: NamedFile): string {
    return decodeURIComponent(uri.slice(platform.locate("./").length));
  }
}

const keyOf = ({ uri, workload, configs }: RunningServer): string =>
  JSON.stringify([
    uri,
    workload?.name,
    workload?.environments[0]?.key.start,
    workload ? 0 : configs[0]?.config.region.span.start,
  ]);

/** A configuration that was found in a folder may be another application's. */
const isOurs = (server: RunningServer, own: NamedFile, files: readonly NamedFile[]): boolean =>
  server.workload !== undefined ||
  withoutUnmarked({ uri: own.uri, file: own.file }, files).configs.length > 0;
