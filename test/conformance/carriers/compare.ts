// Compares how we read the files of a case with what their real reader made of them: the variables of each container,
// the configurations that reach Micronaut, and whether anything starts at all. "Unknown" agrees with everything.
import { compose } from "../../../server/src/document/fileKinds/compose/compose";
import type { FileKind } from "../../../server/src/document/fileKinds/fileKind";
import { helm } from "../../../server/src/document/fileKinds/helm/helm";
import { kubernetes } from "../../../server/src/document/fileKinds/kubernetes/kubernetes";
import { plain, wholeFile } from "../../../server/src/document/fileKinds/plain";
import { configurationVariable } from "../../../server/src/document/fileKinds/source";
import type { Variable, Workload } from "../../../server/src/document/fileKinds/workload";
import {
  containersOf,
  deployed,
  type NamedFile,
} from "../../../server/src/interpretation/deployment/deployment";
import { inclusionsOf } from "../../../server/src/interpretation/deployment/composeFiles";
import { type KestraFile, readKestraFile } from "../../../server/src/interpretation/kestraFile";
import { variableIn, writtenValueOf } from "../../../server/src/interpretation/values/placeValues";
import {
  type Config,
  readConfiguration,
  serversOf,
} from "../../../server/src/micronaut/configuration";
import { propertiesOf } from "../../../server/src/micronaut/tree/properties";
import { resolveScalar } from "../../../server/src/micronaut/values/scalars";
import type { WrittenValue } from "../../../server/src/micronaut/values/written";
import { lint, type LintFinding } from "../../../server/src/rules/running/lint";
import type { Answer, Answers, ReaderCase, Reader } from "./cases";

/** The rules that say that something refuses the file or its configuration; their hints say something else. */
const refusals = new Set(["compose-interpolation", "refused-file", "yaml-syntax"]);

/** The names of the files that a reader reads; it reads others only if these name them. */
const isRead: Record<Reader, (name: string) => boolean> = {
  compose: (name) => /^compose(\.override)?\.yml$/.test(name),
  chart: () => true,
  manifests: () => true,
};

const kinds: Record<Reader, FileKind> = { compose, chart: helm, manifests: kubernetes };

/** The differences between our reading and that of each version of the reader. */
export function differencesIn(one: ReaderCase, answers: Answers): string[] {
  const ours = readByUs(one);
  return Object.entries(answers).flatMap(([version, answer]) =>
    compare(one.reader, ours, answer).map((text) =>
      version === "" ? text : `${version}: ${text}`,
    ),
  );
}

interface OurReading {
  readonly files: readonly KestraFile[];
  readonly containers: readonly Workload[];
  readonly configs: readonly Config[];
  /** We say that a reader or the server refuses something. */
  readonly isRefused: boolean;
  /** We say that the server gets another text than meant; whether it accepts that text is not told. */
  readonly isNonLiteral: boolean;
}

function readByUs({ reader, files }: ReaderCase): OurReading {
  const named: NamedFile[] = files.map(({ name, text }) => ({
    uri: `file:///project/${name}`,
    // Without a byte order mark, as an editor opens it.
    file: /\.ya?ml$/.test(name)
      ? readKestraFile(text.replace(/^\uFEFF/, ""))
      : { ...readKestraFile(""), text },
  }));
  const isIncluded = ({ uri }: NamedFile): boolean =>
    named.some((file) => inclusionsOf(file).some(({ uris }) => uris.includes(uri)));
  const read = named.filter(
    (file) => isRead[reader](file.uri.slice(file.uri.lastIndexOf("/") + 1)) || isIncluded(file),
  );
  const own = read.map((file) => deployed(file, named));
  // An override file only adds to the containers of the first one.
  const described =
    reader === "compose" ? read.filter((file, index) => index === 0 || isIncluded(file)) : read;
  const findings = own
    .flatMap((file) => lint(file, { target: undefined }))
    .filter(({ config }) => !isReplaced(config));
  return {
    files: own,
    containers: described.flatMap((file) => containersOf(file, named)),
    configs: own
      .flatMap(({ configs, nonLiteral }) => [...configs, ...nonLiteral])
      .filter((config) => !isReplaced(config)),
    isRefused: findings.some(saysRefused),
    isNonLiteral: findings.some(({ rule }) => rule.id === nonLiteralRule),
  };
}

/** An override file contains another configuration in its place. */
const isReplaced = ({ otherFiles }: Config): boolean =>
  otherFiles.configs.some(({ rank }) => rank === "instead");

const nonLiteralRule = "config-not-literal";

/** A configuration that is a map instead of a text is refused, too. */
const saysRefused = ({ rule, severity, config }: LintFinding): boolean =>
  (refusals.has(rule.id) && severity !== "hint") ||
  (rule.id === nonLiteralRule && config.region.nonLiteral?.as === "map");

function compare(reader: Reader, ours: OurReading, answer: Answer): string[] {
  const texts = textsFor(answer);
  if (answer.refused !== undefined)
    return ours.isRefused ? [] : [`is not reported: ${answer.refused}`];
  const unusable = texts.map(whyUnusable).find((why) => why !== undefined);
  if (unusable !== undefined)
    return ours.isRefused || ours.isNonLiteral ? [] : [`is not reported: ${unusable}`];
  if (ours.isRefused) return ["is reported, but accepted"];
  return [...compareVariables(reader, ours, answer), ...compareConfigurations(ours.configs, texts)];
}

/** The texts that the server reads as configurations. */
function textsFor({ configurations = {}, environment = {} }: Answer): string[] {
  const written = Object.entries(configurations)
    .filter(([place]) => /^config |\.ya?ml$|\bKESTRA_CONFIGURATION$/.test(place))
    .map(([, text]) => text);
  const variables = Object.values(environment).flatMap((all) => all[configurationVariable] ?? []);
  return [...new Set([...written, ...variables])].filter((text) => text.trim() !== "");
}

const readAlone = (text: string): Config => readConfiguration(text, plain, wholeFile(text));

/** Why the server takes no property from a text; undefined if it does. */
function whyUnusable(text: string): string | undefined {
  const { documents, problems, loaderErrors } = readAlone(text);
  const [problem] = [...problems, ...loaderErrors];
  if (problem) return `the server refuses the configuration (${problem.kind})`;
  const other = documents.find((root) => root !== undefined && root.kind !== "map");
  return other && `the configuration is a ${other.kind}`;
}

// Variables

function compareVariables(
  reader: Reader,
  ours: OurReading,
  { environment = {} }: Answer,
): string[] {
  return Object.entries(environment).flatMap(([container, variables]) => {
    const servers = serversNamed(reader, ours, container);
    const theirs = Object.entries(variables).filter(
      ([name]) => name !== configurationVariable && !ownVariables.has(name),
    );
    if (servers.length === 0) return theirs.length > 0 ? [`${container} is not seen`] : [];
    return [
      ...theirs.flatMap(([name, value]) => compareVariable(reader, ours, servers, name, value)),
      ...surplusIn(servers, variables).map((name) => `${container} has no variable ${name}`),
    ];
  });
}

/** Variables that the chart sets by itself. */
const ownVariables = new Set(["MICRONAUT_CONFIG_FILES", "_JAVA_OPTIONS"]);

/** What we know about a container: one workload per file. */
function serversNamed(
  reader: Reader,
  { containers, configs }: OurReading,
  name: string,
): Workload[] {
  // We know the chart's containers by the names of their deployments, and by one name for all.
  const deployment = /^kestra-(?:workergroup-)?(.*)/.exec(name)?.[1];
  const names = reader === "chart" && deployment !== undefined ? [deployment, "kestra"] : [name];
  for (const wanted of names) {
    const isWanted = (workload: Workload): boolean => workload.name === wanted;
    const ofConfigs = configs.map((config) => serversOf(config).filter(isWanted));
    const ofFiles = containers.filter(isWanted);
    const found = ofConfigs.find((all) => all.length >= ofFiles.length) ?? ofFiles;
    if (found.length > 0) return found;
  }
  return [];
}

function compareVariable(
  reader: Reader,
  { files, configs }: OurReading,
  servers: readonly Workload[],
  name: string,
  value: string | null,
): string[] {
  const all = servers.flatMap(({ variables }) => variables);
  if (!all.some((variable) => variable.name === name))
    return servers.some(({ hasUnseenVariables }) => hasUnseenVariables)
      ? []
      : [`variable ${name} is not seen`];
  const [first = readConfiguration(files[0]?.text ?? "", kinds[reader], wholeFile(""))] = configs;
  const config = { ...first, workloads: servers };
  const { text } = variableIn(servers, config, (each) => each === name)?.written ?? {};
  return text === undefined || text === value
    ? []
    : [`variable ${name} is ${JSON.stringify(value)}, not ${JSON.stringify(text)}`];
}

/** The variables that have a value for us, but that the container does not have. */
function surplusIn(servers: readonly Workload[], theirs: object): string[] {
  const last = new Map(
    servers.flatMap(({ variables }) => variables).map((each) => [each.name, each]),
  );
  return [...last.values()]
    .filter((variable) => !Object.hasOwn(theirs, variable.name) && hasValue(variable))
    .map(({ name }) => name);
}

/** A name without a value takes it from the shell, if the shell has it. */
function hasValue({ name, value, node }: Variable): boolean {
  if (node?.kind !== "scalar") return node !== undefined;
  const isAssignment = node.text.startsWith(`${name}=`);
  return isAssignment || (value !== undefined && resolveScalar(node).kind !== "null");
}

// Configurations

function compareConfigurations(configs: readonly Config[], texts: readonly string[]): string[] {
  const theirs = texts.map(readAlone).filter(({ root }) => propertiesOf(root).size > 0);
  const ours = configs.filter(
    ({ root, region }) => Boolean(region.nonLiteral?.actual) || propertiesOf(root).size > 0,
  );
  const isSame = (a: Config, b: Config): boolean => differencesOf(a, b).length === 0;
  const unseen = theirs.filter((config) => !ours.some((own) => isSame(own, config)));
  const surplus = ours.filter((own) => !theirs.some((config) => isSame(own, config)));
  // Probably the same ones, in the same order.
  if (unseen.length === surplus.length)
    return unseen.flatMap((config, index) => differencesOf(surplus[index] ?? config, config));
  return [
    ...unseen.map(({ text }) => `is not seen: ${text}`),
    ...surplus.map(
      ({ text, region: { span } }) => `does not arrive: ${text.slice(span.start, span.end)}`,
    ),
  ];
}

function differencesOf(ours: Config, theirs: Config): string[] {
  const { nonLiteral } = ours.region;
  if (nonLiteral)
    // Dollar signs in it are not filled in.
    return nonLiteral.actual === theirs.text || nonLiteral.actual?.includes("$")
      ? []
      : [`the text is ${JSON.stringify(theirs.text)}, not ${JSON.stringify(nonLiteral.actual)}`];
  const [own, real] = [valuesIn(ours), valuesIn(theirs)];
  return [...new Set([...own.keys(), ...real.keys()])].flatMap((name) => {
    const [a, b] = [own.get(name), real.get(name)];
    if (a?.kind === "unknown" || (a && b?.kind === "unknown"))
      return b ? [] : [`${name} is not there`];
    return describe(a) === describe(b) ? [] : [`${name} is ${describe(b)}, not ${describe(a)}`];
  });
}

/** The values that the server finds, placeholders included. */
const valuesIn = (config: Config): Map<string, WrittenValue> =>
  new Map(
    [...propertiesOf(config.root).values()].map(({ name, node }) => [
      name,
      writtenValueOf(config, node),
    ]),
  );

const describe = (value: WrittenValue | undefined): string =>
  value
    ? `${value.kind} ${value.text === undefined ? "" : JSON.stringify(value.text)}`.trim()
    : "absent";
