// Values of Kestra's Helm chart: the configuration is a map in the values themselves. It is under
// configurations.application in charts from 1.0, one level deeper in the starter chart, and under configuration and
// secrets in charts 0.x.
import { isServerOnly } from "../../yaml/diagnose";
import { parseYaml } from "../../yaml/read";
import type { YamlDocument } from "../../syntax";
import { chartWorkloads } from "./chart";
import { chartRefusals, environments, ignoredKeys } from "./chartKeys";
import { embeddedIn, keylessIn, variableRegions } from "../embedded";
import { extraManifests } from "./extraManifests";
import {
  type Found,
  type FileKind,
  type InsertionPoint,
  nothingFound,
  type ReadPart,
  type Region,
} from "../fileKind";
import { jsonRefusals } from "./jsonRefusals";
import { namedList } from "../environment";
import { overriddenKeys, overriddenVariables } from "../overridden";
import { notMapping } from "../nonLiteral";
import { type FileReader, fileReader } from "../reader";
import { firstOf, insertionPointBelow, isMap, mapRegion, merged, pairAt } from "../regions";
import type { Source } from "../source";

/** Key paths to a chart's values, and in them to the configuration. */
interface ChartPaths {
  readonly values: readonly string[];
  readonly configurations: readonly (readonly string[])[];
}

/** Kestra's chart itself, and as a dependency of another chart, under its name or an alias. */
function chartsIn(root: YamlDocument): ChartPaths[] {
  const aliases = isMap(root)
    ? root.pairs
        .filter(({ value }) => dependency.some((path) => pairAt(value, ...path)))
        .map(({ key }) => key.text)
    : [];
  // Charts from 1.0 ignore or reject the keys of charts 0.x.
  const isChart1 = pairAt(root, "configurations") !== undefined;
  return [
    { values: [], configurations: isChart1 ? [application] : [["configuration"], ["secrets"]] },
    ...[...new Set(["kestra", ...aliases])].map((name) => ({
      values: [name],
      configurations: dependency,
    })),
  ];
}

const application = ["configurations", "application"];
/** `secrets` of chart 0.x is too common a word in other charts. */
const dependency = [application, ["configuration"]];

export const helm: FileKind = {
  id: "helm",
  dollar: "$",
  words: ["configuration", "secrets", "extraManifests", "extraEnv"],
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    if (!mayHaveConfigurations(text) && !mayHaveVariables(text)) return nothingFound;
    const { documents, problems } = read();
    const reader = fileReader(text, documents);
    const found = merged(documents.map((root) => findInValues(reader, root, read)));
    return withDocuments(problems.every(isServerOnly) ? found : withoutFindings(found), documents);
  },
  insertionPoint(text) {
    const { documents } = parseYaml(text);
    return firstOf(documents, (root) => insertionPointInValues(text, root));
  },
};

/** The configurations and containers in the values of a chart, also in a manifest or another file that contains them. */
export function findInValues(reader: FileReader, root: YamlDocument, read: ReadPart): Found {
  const charts = chartsIn(root).map((chart) => findInChart(reader, root, chart));
  const spans = charts.flatMap(({ regions }) => regions.map(({ span }) => span));
  const overridden = [
    ...overriddenKeys(reader.text, root, spans),
    ...[...environments(reader, root)].flatMap((env) =>
      overriddenVariables(reader.text, namedList(reader, env).variables),
    ),
  ];
  return merged([
    {
      regions: [...variableRegions(reader.text, root)],
      workloads: [],
      refusals: [...chartRefusals(reader, root), ...jsonRefusals(reader.text, root)],
      ignored: [...ignoredKeys(reader, root), ...overridden],
    },
    ...charts,
    ...extraManifests(reader, read, pairAt(root, "extraManifests")?.value),
  ]);
}

/** Where to start a configuration in values with an empty place for one. */
export const insertionPointInValues = (
  text: string,
  root: YamlDocument,
): InsertionPoint | undefined =>
  firstOf(chartsIn(root), ({ values, configurations }) =>
    firstOf(configurations, (path) => {
      const pair = pairAt(root, ...values, ...path);
      return pair && insertionPointBelow(text, pair);
    }),
  );

/** Searching for a word is much faster than matching lines, and rules out most files. */
const mayHaveConfigurations = (text: string): boolean =>
  ["configuration", "secrets", "extraManifests"].some((word) => text.includes(word)) &&
  /^\uFEFF? *["']?(configurations?|secrets|extraManifests)["']?:/m.test(text);

/** The chart's key for variables, and a word that every image of Kestra contains. */
const mayHaveVariables = (text: string): boolean =>
  text.includes("extraEnv") && text.includes("kestra");

function findInChart(
  reader: FileReader,
  root: YamlDocument,
  { values, configurations }: ChartPaths,
): Found {
  const regions = configurations.flatMap((path): Region[] => {
    const pair = pairAt(root, ...values, ...path);
    const region = pair && (mapRegion(reader.text, pair) ?? notMapping(reader.text, pair));
    return region ? [region] : [];
  });
  const top = values.length === 0 ? root : pairAt(root, ...values)?.value;
  const workloads = chartWorkloads(
    reader,
    top,
    regions.map(({ span }) => span.start),
  );
  const { text } = reader;
  return {
    regions: [...regions, ...embeddedIn(text, workloads), ...keylessIn(text, workloads)],
    workloads,
  };
}

/** With lines that cannot be parsed, only these are reported. */
const withoutFindings = ({ regions, workloads }: Found): Found => ({
  ...{ regions, workloads, refusals: [], ignored: [] },
});

/**
 * Helm 3 only reads the first document, Helm 4 all of them: a server may read the configuration of each, and which one
 * wins is unknown.
 */
function withDocuments(found: Found, documents: readonly YamlDocument[]): Found {
  const [, second] = documents.filter(isMap);
  const [pair] = second?.pairs ?? [];
  if (!pair) return found;
  const { span, text } = pair.key;
  const ignored = { kind: "document", span, name: text, move: [] } as const;
  const reads = [...new Set(found.workloads.flatMap((workload) => workload.reads))];
  const regions: Source[] = reads.map((start) => ({ kind: "region", start, rank: undefined }));
  const workloads = found.workloads.map((workload) => {
    const others = workload.sources.filter(({ kind }) => kind !== "region");
    const sources = [...regions, ...others.map((source) => ({ ...source, rank: undefined }))];
    return { ...workload, reads, sources };
  });
  return { ...found, workloads, ignored: [...(found.ignored ?? []), ignored] };
}
