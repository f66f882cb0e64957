// Hover on what surrounds a configuration in a file: the key that contains it, the image that reads it, the variables of
// the start script, and variables that Docker Compose replaces. Values are never shown.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { dollarsIn } from "../../document/dollars";
import type { Variable, Workload } from "../../document/fileKinds/workload";
import { lineEnd, lineStart } from "../../document/lines";
import { contains, type Span } from "../../document/span";
import { editionIn, targetWithSource } from "../../interpretation/deployment/edition";
import { titleOf } from "../../interpretation/fileKindTitle";
import type { KestraFile } from "../../interpretation/kestraFile";
import { isReadByStartScript } from "../../knowledge/startScript";
import { formatVersion, type KestraVersion } from "../../knowledge/versions";
import { and, message, type Text } from "../../messages/message";
import { type Config, serversOf } from "../../micronaut/configuration";
import { lineLink, lineLinkInto } from "./lineLink";
import { paragraphs } from "./markdown";

interface Described {
  readonly span: Span;
  readonly value: Text;
}

/** What surrounds a configuration at `offset`; `chosen` is the version that the user chose. */
export const describeSurroundingAt = (
  file: KestraFile,
  document: TextDocument,
  offset: number,
  chosen: KestraVersion | undefined,
): Described | undefined =>
  describeStartVariable(file, offset) ??
  describeImage(file, offset, chosen) ??
  describeConfiguration(file, document, offset, chosen);

/** A variable that the start script, Java or Micronaut reads. */
function describeStartVariable({ workloads }: KestraFile, offset: number): Described | undefined {
  const variable = workloads
    .flatMap(({ variables }) => variables)
    .find(({ at }) => contains(at, offset));
  const meaning = variable && meanings.get(variable.name);
  if (!meaning || !isReadByStartScript(variable.name)) return undefined;
  const title = message("environmentText.variable", { name: variable.name });
  return { span: variable.at, value: paragraphs(title, meaning) };
}

const meanings: ReadonlyMap<string, Text> = new Map([
  ["KESTRA_CONFIGURATION", message("surroundingText.configuration")],
  ["KESTRA_CONFIGURATION_PATH", message("surroundingText.configurationPath")],
  ["KESTRA_PLUGINS_PATH", message("surroundingText.pluginsPath")],
  ["KESTRA_JAVA_OPTS", message("surroundingText.javaOptions")],
  ["MICRONAUT_CONFIG_FILES", message("surroundingText.configFiles")],
  ["MICRONAUT_ENVIRONMENTS", message("surroundingText.environments")],
]);

/** The image of a server, with its key. */
function describeImage(
  { configs, around, text, workloads }: KestraFile,
  offset: number,
  chosen: KestraVersion | undefined,
): Described | undefined {
  const workload = workloads.find(
    ({ image }) => image && offset >= lineStart(text, image.span.start) && offset <= image.span.end,
  );
  if (!workload?.image) return undefined;
  const { span, name } = workload.image;
  const line = lineStart(text, span.start);
  const start = line + Math.max(0, text.slice(line, span.start).search(/\S/));
  if (offset < start) return undefined;
  const edition = editionIn(workload.image);
  const read = configs.find((config) => config.workloads.includes(workload)) ?? around;
  const what = edition
    ? message(`surroundingText.image.${edition}`)
    : name === undefined
      ? undefined
      : message("surroundingText.image.other");
  const version = read ? describeTarget({ ...read, workloads: [workload] }, chosen) : undefined;
  return {
    span: { start, end: span.end },
    value: paragraphs(what, version ?? message("surroundingText.image.unknownVersion")),
  };
}

function describeTarget(config: Config, chosen: KestraVersion | undefined): Text | undefined {
  const target = targetWithSource(config, chosen);
  if (!target) return undefined;
  const version = formatVersion(target.version);
  return target.movingTag === undefined
    ? message(`surroundingText.target.${target.source}`, { version })
    : message("surroundingText.target.moving", { version, tag: target.movingTag });
}

/** The key whose value is a configuration, or contains it. */
function describeConfiguration(
  { text, configs, nonLiteral }: KestraFile,
  document: TextDocument,
  offset: number,
  chosen: KestraVersion | undefined,
): Described | undefined {
  for (const config of [...configs, ...nonLiteral]) {
    const span = keyBefore(text, config.region.span.start);
    if (!span || !contains(span, offset)) continue;
    const readers = config.workloads.map(({ name, image, environments }) => {
      const place = image?.span ?? environments[0]?.key;
      return place
        ? message("surroundingText.container", { name, line: lineLink(document, place.start) })
        : message("surroundingText.containerName", { name });
    });
    const replaced = config.otherFiles.configs.filter(({ rank }) => rank === "instead");
    const value = paragraphs(
      message("surroundingText.value", { host: titleOf(config.fileKind) }),
      readers.length > 0
        ? message("surroundingText.readBy", { containers: and(readers) })
        : undefined,
      ...replaced.map(({ uri, config: other }) =>
        message("overrideText.replacedBy", {
          where: lineLinkInto(uri, other.text, other.region.span.start),
        }),
      ),
      config.fileKind.dollar === "$$" ? message("surroundingText.dollars") : undefined,
      describeTarget(config, chosen),
    );
    return { span, value };
  }
  return undefined;
}

/** The key in the last line before an offset, with a colon or an equals sign after it. */
function keyBefore(text: string, offset: number): Span | undefined {
  const before = text.slice(0, offset).trimEnd();
  const start = lineStart(before, before.length);
  const found = /^[\s-]*["']?(?=\w)/.exec(before.slice(start));
  const key = found && /^[\w./-]+(?=["']?[:=])/.exec(before.slice(start + found[0].length))?.[0];
  if (!found || !key) return undefined;
  return { start: start + found[0].length, end: start + found[0].length + key.length };
}

/** A variable that is replaced before the server reads the file. */
export function describeReplacedAt(
  file: KestraFile,
  document: TextDocument,
  offset: number,
): Described | undefined {
  const [config] = file.configs;
  if (config?.fileKind.dollar !== "$$") return undefined;
  // A variable ends on its own line.
  const line = lineStart(file.text, offset);
  const dollar = dollarsIn(file.text.slice(line, lineEnd(file.text, offset)))
    .map((each) => ({ ...each, start: line + each.start, end: line + each.end }))
    .find((each) => each.kind.startsWith("replaced") && contains(each, offset));
  const name = dollar && /^\$\{?(\w+)/.exec(file.text.slice(dollar.start, dollar.end))?.[1];
  if (!dollar || name === undefined) return undefined;
  const { variablesFile } = config.otherFiles;
  const isSet = variablesFile?.has(name);
  const own = serversOf(config)
    .filter((server): server is Workload => file.workloads.includes(server))
    .flatMap(({ variables }) => variables)
    .find((variable: Variable) => variable.name === name && variable.node !== undefined);
  // Without braces, it may be a part of a password that the author has not escaped.
  const isName = file.text.startsWith("${", dollar.start) || isSet === true || own !== undefined;
  if (!isName) return undefined;
  const value = paragraphs(
    message("surroundingText.replaced", { name }),
    isSet === undefined
      ? undefined
      : message(isSet ? "surroundingText.replaced.set" : "surroundingText.replaced.unset"),
    own && contains(config.region.span, offset)
      ? message("surroundingText.replaced.own", { line: lineLink(document, own.at.start) })
      : undefined,
  );
  return { span: dollar, value };
}
